package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.Pods;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many pods may be away while a machine is emptied. */
final class Budgets {
    static final Rule RULE = Rule.all(
            "drain-blocked",
            "A budget that lets no pod go keeps a machine from being drained, and so from being updated.",
            "Set maxUnavailable to 1, or minAvailable below the number of pods.",
            Budgets::blocked);

    private static final String NUMBER = "[0-9]{1,6}";

    private Budgets() {}

    private static Stream<Finding> blocked(Declared declared) {
        return declared.objects("PodDisruptionBudget.policy").flatMap(budget -> {
            var pods = pods(declared, budget);
            var replicas = pods.stream().mapToInt(Budgets::replicas).sum();
            if (pods.isEmpty() || replicas == 0) {
                return Stream.of();
            }
            return Stream.concat(
                    given(budget, "minAvailable")
                            .filter(least -> count(least, replicas) >= replicas)
                            .map(least -> problem(
                                    budget,
                                    "spec.minAvailable",
                                    "it is %s of %d pods: must be less than all of them".formatted(least, replicas)))
                            .stream(),
                    given(budget, "maxUnavailable")
                            .filter(most -> count(most, replicas) == 0)
                            .map(most -> problem(
                                    budget, "spec.maxUnavailable", "it is %s: must be at least 1".formatted(most)))
                            .stream());
        });
    }

    private static Optional<String> given(KubeObject budget, String field) {
        return Paths.text(budget.content(), "spec." + field).filter(text -> text.matches(NUMBER + "%?"));
    }

    /** Kubernetes rounds a part of the pods up. */
    private static int count(String text, int replicas) {
        return text.endsWith("%")
                ? (int) Math.ceil(replicas * Integer.parseInt(text.substring(0, text.length() - 1)) / 100.0)
                : Integer.parseInt(text);
    }

    private static List<Pods> pods(Declared declared, KubeObject budget) {
        var selector = budget.content().at("spec", "selector").orElseGet(Value::fields);
        return declared.inventory().pods(budget.namespace(), Paths.texts(selector.map("matchLabels"))).stream()
                .filter(Backend::isServer)
                .filter(pods -> Labels.match(selector, pods.labels()))
                .toList();
    }

    /** Of an unknown number of pods, nothing is said. */
    private static int replicas(Pods pods) {
        var replicas = pods.workload().content().at("spec", "replicas");
        return replicas.isEmpty()
                ? 1
                : replicas.flatMap(Paths::scalar)
                        .filter(text -> text.matches(NUMBER))
                        .map(Integer::valueOf)
                        .orElse(0);
    }

    private static Finding problem(KubeObject budget, String field, String message) {
        return Finding.problem(RULE.id(), budget, field, message);
    }
}
