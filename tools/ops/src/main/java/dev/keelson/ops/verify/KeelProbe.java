package dev.keelson.ops.verify;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Optional;

/** Asks whether Keel runs, and asks registries at all. */
final class KeelProbe implements Probe {
    /** Keel's own variable; its chart sets it from {@code polling.enabled}. */
    private static final String POLLS = "POLL";

    private final Live live;

    KeelProbe(Live live) {
        this.live = live;
    }

    @Override
    public void ask(Proof keel, Results results) {
        var name = keel.text("deployment");
        var deployment = live.client()
                .apps()
                .deployments()
                .inNamespace(keel.namespace())
                .withName(name)
                .get();
        if (deployment == null) {
            throw new Unanswered(Check.KEEL, "there is no Deployment %s/%s".formatted(keel.namespace(), name));
        }
        var available = Optional.ofNullable(deployment.getStatus().getAvailableReplicas())
                .orElse(0);
        results.expect(Check.KEEL, available > 0, "%d pods are available".formatted(available));
        var polls = polls(deployment);
        results.expect(
                Check.KEEL_POLLS,
                polls.isPresent() && isOn(polls.get()),
                "%s is %s".formatted(POLLS, polls.orElse("missing")));
    }

    private static Optional<String> polls(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getName().equals(POLLS))
                .map(variable -> String.valueOf(variable.getValue()))
                .findFirst();
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equals("true");
    }
}
