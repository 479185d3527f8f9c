package dev.keelson.plan;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hosts that two stacks of a site serve in one cluster: one of the two would get the other's requests.
 *
 * <p>A plan has one stack, so that no check of its objects sees the other's. Stacks that share a platform share its
 * cluster.
 */
public final class SharedHosts {
    private static final String HOSTS = "site:hosts";
    private static final int LONGEST_NAME = 253;
    private static final String SHARES = ":" + ProjectFile.PLATFORM;

    private SharedHosts() {}

    /** A line for each host of this stack that another stack on the same platform serves, too. */
    public static List<String> problems(Site site, String stack) {
        var problems = new TreeSet<String>();
        for (var project : site.projects()) {
            if (project.isPlatform() || !project.stacks().contains(stack)) {
                continue;
            }
            var own = project.stack(stack).config();
            for (var other : project.stacks()) {
                var its = project.stack(other).config();
                if (other.equals(stack)
                        || platform(own).isEmpty()
                        || !platform(own).equals(platform(its))) {
                    continue;
                }
                var both = hosts(own);
                both.retainAll(hosts(its));
                both.forEach(host -> problems.add(
                        "%s has %s, and so has Pulumi.%s.yaml: must be in one of them, since both stacks share a cluster"
                                .formatted(HOSTS, Visible.text(host, LONGEST_NAME), other)));
            }
        }
        return new ArrayList<>(problems);
    }

    /** What says whose platform the stack shares. */
    private static Optional<String> platform(StackConfig config) {
        return config.values().entrySet().stream()
                .filter(setting -> setting.getKey().endsWith(SHARES))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Set<String> hosts(StackConfig config) {
        var hosts = new TreeSet<String>();
        var written = config.values().getOrDefault(HOSTS, "");
        if (!written.startsWith("[")) {
            return hosts; // the program says what is wrong with it
        }
        for (var host : JsonParser.parseString(written).getAsJsonArray()) {
            name(host).ifPresent(hosts::add);
        }
        return hosts;
    }

    private static Optional<String> name(JsonElement host) {
        return Optional.of(host)
                .filter(JsonObject.class::isInstance)
                .map(map -> map.getAsJsonObject().get("name"))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
