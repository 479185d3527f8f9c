package dev.keelson.ops.preflight;

import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.helm.ReleaseId;
import dev.keelson.ops.helm.Releases;
import dev.keelson.ops.helm.Revision;
import java.util.List;
import java.util.function.Predicate;

/** Releases at which Helm has stopped half-way, or is at work: it refuses to do anything else with them. */
final class StuckReleases {
    private StuckReleases() {}

    static List<Finding> of(Releases releases, Predicate<ReleaseId> concerned) {
        return releases.latest()
                .filter(revision -> revision.isPending() && concerned.test(revision.release()))
                .map(revision -> finding(releases, revision))
                .toList();
    }

    private static Finding finding(Releases releases, Revision revision) {
        var release = revision.release();
        return new Finding(
                Severity.BLOCKING,
                "stuck-release",
                "Release " + release,
                "revision %d is %s since %s: Helm is at work, or was stopped"
                        .formatted(revision.version(), revision.status(), revision.created()),
                releases.lastDeployed(release)
                        .map(deployed -> "helm -n %s rollback %s %d"
                                .formatted(release.namespace(), release.name(), deployed.version()))
                        .orElseGet(() -> "helm -n %s uninstall %s".formatted(release.namespace(), release.name())));
    }
}
