package dev.keelson.ops.helm;

import dev.keelson.ops.cluster.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Releases of tests. */
public final class ReleaseSamples {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private ReleaseSamples() {}

    /** Each deployed, a second after the one before it. */
    public static Releases of(ReleaseId... releases) {
        var secrets = new ArrayList<Item>();
        for (var release : List.of(releases)) {
            secrets.add(Secrets.of(
                    release.namespace(),
                    release.name(),
                    1,
                    "deployed",
                    NOON.plusSeconds(secrets.size()).toString()));
        }
        return Releases.of(secrets);
    }
}
