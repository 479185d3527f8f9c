package dev.keelson.ops.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.ops.cluster.Item;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleasesTest {
    private static final String NOON = "2026-11-30T12:00:00Z";
    private static final String LATER = "2026-11-30T12:00:01Z";
    private static final ReleaseId V9 = new ReleaseId("flux-system", "flux-v9");
    private static final ReleaseId V10 = new ReleaseId("flux-system", "flux-v10");
    private static final List<ReleaseId> BOTH = List.of(V9, V10);

    private static Item secret(ReleaseId release, int version, String status, String created) {
        return Secrets.of(release.namespace(), release.name(), version, status, created);
    }

    private static Releases releases(Item... secrets) {
        return Releases.of(Arrays.asList(secrets));
    }

    @Test
    void revision10IsYoungerThanRevision9ThoughItsSecretSortsBefore() {
        var releases = releases(
                secret(V9, 10, "deployed", LATER),
                secret(V9, 9, "superseded", NOON),
                secret(V9, 2, "superseded", NOON));

        assertThat(releases.latest())
                .singleElement()
                .extracting(Revision::version)
                .isEqualTo(10);
    }

    @Test
    void theYoungerReleaseIsInUseThoughItsNameSortsBefore() {
        var releases = releases(secret(V10, 1, "deployed", LATER), secret(V9, 1, "deployed", NOON));
        assertThat(releases.current(BOTH)).map(Revision::release).contains(V10);

        var turned = releases(secret(V10, 1, "deployed", NOON), secret(V9, 1, "deployed", LATER));
        assertThat(turned.current(BOTH)).map(Revision::release).contains(V9);
    }

    @Test
    void anUpgradeMakesAReleaseYoung() {
        var releases = releases(
                secret(V9, 1, "superseded", NOON), secret(V10, 1, "deployed", NOON), secret(V9, 2, "deployed", LATER));

        assertThat(releases.current(BOTH)).map(Revision::release).contains(V9);
    }

    @Test
    void ofTwoInOneSecondTheHigherVersionIsInUseAndOfTwoAlikeNone() {
        assertThat(releases(secret(V9, 10, "deployed", NOON), secret(V10, 9, "deployed", NOON))
                        .current(BOTH))
                .map(Revision::release)
                .contains(V9);
        assertThat(releases(secret(V9, 1, "deployed", NOON), secret(V10, 1, "deployed", NOON))
                        .current(BOTH))
                .isEmpty();
    }

    @Test
    void aReleaseThatNeverGotDeployedReplacesNone() {
        for (var status : Stream.of("failed", "pending-install").toList()) {
            var releases = releases(secret(V9, 1, "deployed", NOON), secret(V10, 1, status, LATER));

            assertThat(releases.current(BOTH)).as(status).map(Revision::release).contains(V9);
        }
    }

    @Test
    void whatIsUninstalledIsNotInstalled() {
        var releases = releases(secret(V9, 1, "uninstalled", NOON), secret(V10, 1, "deployed", NOON));

        assertThat(releases.installed("flux-system")).containsExactly(V10);
        assertThat(releases.isInstalled(V9)).isFalse();
        assertThat(releases.installed("default")).isEmpty();
    }

    @Test
    void aRollbackGoesToWhatIsDeployedOrElseWas() {
        assertThat(releases(
                                secret(V9, 1, "superseded", NOON),
                                secret(V9, 2, "deployed", NOON),
                                secret(V9, 3, "pending-upgrade", LATER))
                        .lastDeployed(V9))
                .map(Revision::version)
                .contains(2);
        assertThat(releases(
                                secret(V9, 1, "superseded", NOON),
                                secret(V9, 2, "failed", NOON),
                                secret(V9, 3, "pending-rollback", LATER))
                        .lastDeployed(V9))
                .map(Revision::version)
                .contains(1);
        assertThat(releases(secret(V9, 1, "pending-install", NOON)).lastDeployed(V9))
                .isEmpty();
    }

    @Test
    void aSecretWithoutHelmsLabelsIsNoRelease() {
        assertThat(releases(
                                secret(V9, 0, "deployed", NOON),
                                Secrets.item("{\"metadata\": {\"name\": \"sh.helm.release.v1.flux.v1\"}}"))
                        .latest())
                .isEmpty();
    }
}
