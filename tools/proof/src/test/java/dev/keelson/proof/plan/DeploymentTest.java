package dev.keelson.proof.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.run.Tools;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeploymentTest {
    private final Deployment deployment =
            Deployment.of(SitePlan.record("abaci", "prod", Map.of("cluster:namespace", "elsewhere")));

    @Test
    void hasEveryObjectWithItsSecretsInClear() {
        assertThat(deployment.objects())
                .filteredOn(apply -> apply.label().equals("Secret elsewhere/abaci-app-secrets"))
                .singleElement()
                .satisfies(apply -> assertThat(apply.object().toString()).doesNotContain("[secret]", "[unknown]"));
    }

    @Test
    void knowsWhichChartsItCannotAdmit() {
        assertThat(deployment.charts()).contains("cert-manager", "flux2", "keel");
    }

    @Test
    void canBeNarrowedToComponents() {
        assertThat(deployment.ofOwners(Set.of("keelson:cache:Redis")).objects())
                .extracting(Step.Apply::label)
                .containsExactlyInAnyOrder(
                        "PersistentVolumeClaim elsewhere/redis-data",
                        "Deployment elsewhere/redis",
                        "Service elsewhere/redis",
                        "NetworkPolicy elsewhere/redis");
    }

    @Test
    void knowsTheFolderOfTheModule() {
        assertThat(Tools.MODULE.resolve("ensure")).isExecutable();
    }
}
