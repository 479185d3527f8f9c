package dev.keelson.ops.verify;

import dev.keelson.ops.Finding;
import dev.keelson.ops.flux.FluxHealth;
import java.util.Optional;

/** The questions of {@code keelson flux-health}. */
final class FluxProbe implements Probe {
    private final Live live;

    FluxProbe(Live live) {
        this.live = live;
    }

    @Override
    public void ask(Proof flux, Results results) {
        var health = FluxHealth.of(
                live.cluster(), new FluxHealth.Question(flux.namespace(), flux.text("repository"), Optional.empty()));
        var blocking = health.findings().stream().filter(Finding::isBlocking).toList();
        if (blocking.isEmpty()) {
            results.right(Check.FLUX, "its controllers run, and what git holds is applied");
        }
        blocking.forEach(finding -> results.wrong(Check.FLUX, "%s: %s".formatted(finding.object(), finding.reason())));
    }
}
