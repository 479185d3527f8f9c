package dev.keelson.plan.policy;

import dev.keelson.plan.check.Finding;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What each container asks of its machine, and where it stops. */
final class Resources {
    static final Rule RULE = Rule.one(
            "requests-and-limits",
            "Without requests, a machine takes more pods than it can feed; without a limit of memory, one pod takes all"
                    + " of it from the others.",
            "Set requests for cpu and memory, and a limit for memory.",
            Resources::missing);

    /** A limit of the processor may be left out: it slows a pod down, and keeps no other one alive. */
    private static final String[][] NEEDED = {{"requests", "cpu"}, {"requests", "memory"}, {"limits", "memory"}};

    private Resources() {}

    private static Stream<Finding> missing(Declared declared) {
        return declared.inventory().pods().flatMap(pods -> {
            var defaults = defaults(declared, pods.workload().namespace());
            return pods.containers().stream()
                    .flatMap(container -> Stream.of(NEEDED)
                            .filter(needed -> !defaults.contains(String.join(".", needed)))
                            .filter(needed -> container
                                    .value()
                                    .at("resources", needed[0], needed[1])
                                    // Kubernetes takes a limit for the request that is missing.
                                    .or(() -> container.value().at("resources", "limits", needed[1]))
                                    .isEmpty())
                            .map(needed -> Finding.problem(
                                    RULE.id(),
                                    pods.workload(),
                                    container.field("resources." + String.join(".", needed)),
                                    "it is missing: must be a quantity")));
        });
    }

    /** What the namespace gives to each container that says nothing itself. */
    private static Set<String> defaults(Declared declared, String namespace) {
        var defaults = new TreeSet<String>();
        declared.objects("LimitRange")
                .filter(range -> range.namespace().equals(namespace))
                .flatMap(range -> range.content().items("spec", "limits").stream())
                .filter(limit -> limit.text("type").filter("Container"::equals).isPresent())
                .forEach(limit -> {
                    limit.map("defaultRequest").keySet().forEach(name -> defaults.add("requests." + name));
                    limit.map("default").keySet().forEach(name -> {
                        defaults.add("limits." + name);
                        defaults.add("requests." + name);
                    });
                });
        return defaults;
    }
}
