package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule of Traefik's matches, as far as a picture tells it.
 *
 * @param hosts the hosts, or {@code any host}
 * @param methods the methods; none where any will do
 * @param paths the paths; none where any will do
 */
record RouteMatch(List<String> hosts, List<String> methods, List<String> paths) {
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
        return new RouteMatch(
                hosts.isEmpty() ? List.of(ANY_HOST) : hosts.stream().distinct().toList(),
                methods.stream().distinct().toList(),
                paths(paths));
    }

    /** The paths without those that differ by a slash at the end only: a path and all below it are one thing. */
    static List<String> paths(Collection<String> paths) {
        return paths.stream()
                .filter(path -> !path.endsWith("/") || !paths.contains(path.substring(0, path.length() - 1)))
                .distinct()
                .toList();
    }

    /** Methods and paths: {@code GET, HEAD /api}, or {@code /} where any will do. */
    String label() {
        return label(String.join(", ", methods));
    }

    /** The same beside rules of the same route, which take some methods of the same host and paths away. */
    String label(List<RouteMatch> others) {
        var isRest = methods.isEmpty()
                && others.stream()
                        .anyMatch(other -> !other.methods().isEmpty()
                                && other.paths().equals(paths)
                                && !Collections.disjoint(other.hosts(), hosts));
        return isRest ? label("all other methods") : label();
    }

    private String label(String ofMethods) {
        var label = Stream.of(ofMethods, String.join(", ", paths))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        return label.isEmpty() ? "/" : label;
    }
}
