package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule of Traefik's matches, as far as a picture tells it.
 *
 * @param hosts the hosts, or {@code any host}
 * @param label methods and paths: {@code GET, HEAD /api}, or {@code /} where any will do
 */
record RouteMatch(List<String> hosts, String label) {
    static final String ANY_HOST = "any host";

    private static final String QUOTED = "(?:`[^`]*`|\"[^\"]*\")";
    private static final Pattern MATCHER =
            Pattern.compile("(!?)\\s*(\\w+)\\(\\s*(" + QUOTED + "(?:\\s*,\\s*" + QUOTED + ")*)\\s*\\)");
    private static final Pattern ARGUMENT = Pattern.compile("[`\"]([^`\"]*)[`\"]");

    static RouteMatch of(String rule) {
        var hosts = new ArrayList<String>();
        var methods = new ArrayList<String>();
        var paths = new ArrayList<String>();
        for (Matcher found = MATCHER.matcher(rule); found.find(); ) {
            var not = found.group(1).isEmpty() ? "" : "not ";
            var arguments = ARGUMENT.matcher(found.group(3)).results().map(argument -> not + argument.group(1));
            switch (found.group(2)) {
                case "Host", "HostRegexp", "HostSNI", "HostSNIRegexp" -> {
                    if (not.isEmpty()) {
                        arguments
                                .map(host -> host.equals("*") ? ANY_HOST : host)
                                .forEach(hosts::add);
                    }
                }
                case "Method" -> arguments.forEach(methods::add);
                case "Path", "PathPrefix", "PathRegexp" -> arguments.forEach(paths::add);
                default -> {}
            }
        }
        var label = Stream.of(methods, paths)
                .map(words -> words.stream().distinct().collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        return new RouteMatch(
                hosts.isEmpty() ? List.of(ANY_HOST) : hosts.stream().distinct().toList(),
                label.isEmpty() ? "/" : label);
    }
}
