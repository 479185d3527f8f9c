package dev.keelson.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.image.ImageOwner;
import dev.keelson.image.KeelSchedule;
import dev.keelson.litefs.LiteFsFolders;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.Health;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppSettingsTest {

    @Test
    void prodSaysWhatTheAppIs() {
        var app = read(StackFiles.SITE, "prod").app();

        assertThat(app.owner()).isEqualTo(new ImageOwner.Keel(new KeelSchedule(Duration.ofMinutes(2))));
        assertThat(app.health()).isEqualTo(Health.of("/api/health"));
        assertThat(app.folders()).isEqualTo(LiteFsFolders.DEFAULT);
        assertThat(app.mounts())
                .extracting(mount -> mount.volume() + " " + mount.path())
                .containsExactly(
                        "vision-training /app/apps/web/data/vision-training", "uploads /app/apps/web/data/uploads");
    }

    @Test
    void theOtherSettingsGiveTheAppItsPortItsDatabaseAndItsCache() {
        assertThat(read(StackFiles.SITE, "prod").app().variables())
                .containsOnly(
                        Map.entry("AUTH_TRUST_HOST", "true"),
                        Map.entry("DATABASE_URL", "/litefs/sqlite.db"),
                        Map.entry("NODE_ENV", "production"),
                        Map.entry("PORT", "3000"),
                        Map.entry("REDIS_URL", "redis://redis:6379"));
    }

    @Test
    void aMinimalAppHasTheDefaults() {
        var app = read(StackFiles.VALID, "minimal").app();

        assertThat(app.replicas()).isEqualTo(3);
        assertThat(app.migration()).isEmpty();
        assertThat(app.mounts()).isEmpty();
        assertThat(app.minReadySeconds()).isEqualTo(30);
        assertThat(app.storageClass()).hasToString("local-path");
    }

    private static ClusterSettings read(Path directory, String stack) {
        var config = StackFiles.config(directory, stack);
        var reader = new SettingsReader(ConfigSource.of(config.values(), config.secretKeys()), ClusterSettings.OWN);
        return ClusterSettings.read(reader);
    }
}
