package dev.keelson.ops.doctor;

import dev.keelson.ops.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What deployments and previews open: names only. */
record Esc(PulumiCloud cloud) {
    private static final String KUBECONFIG = "kubeconfig";
    private static final String PREVIEWS = "-previewer";

    List<Finding> deployment(Asked stack) {
        var findings = new ArrayList<Finding>();
        findings.addAll(config(stack, stack.environments()));
        if (stack.onCluster()) {
            findings.addAll(kubeconfig(stack, stack.deployer()));
        }
        return findings;
    }

    List<Finding> preview(Asked stack) {
        var findings = new ArrayList<Finding>();
        // One environment may do for both.
        findings.addAll(config(
                stack,
                stack.environments().stream().map(name -> name + PREVIEWS).toList()));
        if (stack.onCluster()) {
            findings.addAll(kubeconfig(stack, stack.previewer()));
        }
        return findings;
    }

    private List<Finding> config(Asked stack, List<String> environments) {
        if (environments.isEmpty()) {
            return List.of();
        }
        var definition = Definition.of(cloud, stack.organization(), environments);
        var findings = new ArrayList<>(missing(stack, definition));
        var what = environments(stack, environments);
        if (stack.secrets().isEmpty()) {
            findings.add(Found.wrong(
                    Step.THE_SECRETS,
                    what,
                    "the settings of %s of %s have problems, so nobody knows their keys"
                            .formatted(stack.stack(), stack.site()),
                    "settings that ./keelson plan can read"));
        }
        if (definition.missing().isEmpty()) {
            for (var key : stack.secrets().orElseGet(Set::of)) {
                if (!definition.config().contains(key)) {
                    findings.add(Found.wrong(Step.THE_SECRETS, what, "it gives no " + key, "below pulumiConfig"));
                }
            }
        }
        var inClearText = new TreeSet<>(definition.plain());
        inClearText.retainAll(stack.secrets().orElseGet(Set::of));
        inClearText.forEach(key -> findings.add(plain(what, key)));
        return findings;
    }

    private List<Finding> kubeconfig(Asked stack, String environment) {
        var definition = Definition.of(cloud, stack.organization(), List.of(environment));
        var findings = new ArrayList<>(missing(stack, definition));
        var what = environments(stack, List.of(environment));
        if (definition.missing().isEmpty() && !definition.values().contains(KUBECONFIG)) {
            findings.add(Found.wrong(Step.THE_SECRETS, what, "it gives no " + KUBECONFIG, "one of the values"));
        }
        if (definition.plain().contains(KUBECONFIG)) {
            findings.add(plain(what, KUBECONFIG));
        }
        return findings;
    }

    private static Finding plain(String what, String key) {
        return Found.wrong(
                Step.THE_SECRETS, what, key + " is written in clear text", "below fn::secret, or a reference");
    }

    private static List<Finding> missing(Asked stack, Definition definition) {
        return definition.missing().stream()
                .map(name -> Found.wrong(
                        Step.THE_SECRETS, environments(stack, List.of(name)), "not there", "made (pulumi env init)"))
                .toList();
    }

    private static String environments(Asked stack, List<String> names) {
        return "ESC environment %s/%s".formatted(stack.organization(), String.join(", ", names));
    }
}
