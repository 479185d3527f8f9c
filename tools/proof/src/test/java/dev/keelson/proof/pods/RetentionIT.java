package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a retained site gets back; that the engine retains it is left to the real one. */
@OnRealSite
class RetentionIT {
    private final RealSite site;

    RetentionIT(RealSite site) {
        this.site = site;
    }

    @Test
    void findsItsRowsAgain() {
        var rows = site.ask(RealSite.pod(1), "POST", "http://abaci-app-primary/api/rows")
                .number("rows");
        var redis = site.ready("redis").get(0).getMetadata().getName();
        assertThat(site.run(redis, "redis-cli", "set", "ended", "here")).isEqualTo("OK\n");
        var volumes = volumes();

        site.end();
        assertThat(volumes()).isNotEmpty().isEqualTo(volumes);
        site.admit();

        assertThat(volumes()).isEqualTo(volumes);
        site.await(
                "the rows on every pod",
                () -> assertThat(RealSite.pods()).extracting(site::rows).containsOnly(rows));
        assertThat(site.run(site.ready("redis").get(0).getMetadata().getName(), "redis-cli", "get", "ended"))
                .isEqualTo("here\n");
    }

    /** The volume of each claim. */
    private Map<String, String> volumes() {
        return site.client().persistentVolumeClaims().inNamespace(RealSite.NAMESPACE).list().getItems().stream()
                .collect(Collectors.toMap(
                        claim -> claim.getMetadata().getName(),
                        claim -> claim.getSpec().getVolumeName()));
    }
}
