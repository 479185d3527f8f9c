package dev.keelson.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.DocsExample;
import dev.keelson.SealedExample;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.Resources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValkeyArgsTest {
    private static final String IMAGE = "valkey/valkey:8.0-alpine";

    @TempDir
    private Path folder;

    private record Read(Optional<ValkeyArgs> args, List<String> problems) {}

    private Read read(String valkey, String secrets) {
        var reader = new SettingsReader(
                ConfigSource.of(Map.of("cluster:valkey", valkey, "cluster:secrets", secrets), Set.of()), "cluster");
        var own = reader.section("cluster");
        var sources = SecretSources.read(own, SettingFiles.in(folder), Optional.of(new DnsLabel("shop-prod")));
        var args = own.map("valkey", "what it means", section -> ValkeyArgs.read(section, "valkey", sources));
        return new Read(args, reader.problems());
    }

    @Test
    void isAnImageThatHoldsQueues() {
        var read = read("{\"image\":\"%s\"}".formatted(IMAGE), "{}");

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(ValkeyArgs.builder().image(new ImageReference(IMAGE)).build())
                .contains(new ValkeyArgs(
                        new ImageReference(IMAGE),
                        new Quantity("2Gi"),
                        new DnsLabel("local-path"),
                        Resources.of("100m", "256Mi", "500m", "512Mi"),
                        ValkeyArgs.Holds.QUEUES,
                        Optional.empty()));
    }

    @Test
    void readsWhatIsTheSitesOwnChoice() {
        var read = read("""
                {"image":"%s","storage":"5Gi","storageClass":"single-replica","holds":"cache","password":true,
                 "resources":{"cpuRequest":"1","memoryRequest":"1Gi","cpuLimit":"1","memoryLimit":"2Gi"}}
                """.formatted(IMAGE), "{\"generated\":{\"valkey-password\":\"first\"}}");

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(ValkeyArgs.builder()
                        .image(new ImageReference(IMAGE))
                        .storage(new Quantity("5Gi"))
                        .storageClass(new DnsLabel("single-replica"))
                        .holds(ValkeyArgs.Holds.CACHE)
                        .password(new SecretSource.Generated(new SecretOrigin.Generated("first", false)))
                        .resources(Resources.of("1", "1Gi", "1", "2Gi"))
                        .build());
    }

    @Test
    void itsPasswordCanBeSealed() {
        SealedExample.write(
                folder.resolve("sealed"), "valkey-password", "shop-prod", List.of("password", "url", "login.conf"));
        var read = read("{\"image\":\"%s\",\"password\":true}".formatted(IMAGE), "{\"sealed\":\"sealed\"}");

        assertThat(read.problems()).isEmpty();
        assertThat(read.args().orElseThrow().password()).get().isInstanceOf(SecretSource.Sealed.class);
    }

    @Test
    void whoSealsItChoosesThePasswordAlone() {
        var shape = ValkeyArgs.password("valkey");

        assertThat(shape.name()).isEqualTo(new DnsLabel("valkey-password"));
        assertThat(shape.given()).containsExactly("password");
        assertThat(shape.values(Map.of("password", "a b")))
                .isEqualTo(Map.of(
                        "password", "a b",
                        "url", "redis://default:a%20b@valkey:6379",
                        "login.conf", "requirepass \"\\x61\\x20\\x62\"\n"));
    }

    @Test
    void aPasswordWithoutASourceIsOneProblem() {
        var read = read("{\"image\":\"%s\",\"password\":true}".formatted(IMAGE), "{}");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly("cluster:secrets is without valkey-password: must be with a folder sealed, made by"
                        + " ./keelson seal valkey-password, or with generated.valkey-password");
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        var read = read("{\"image\":\"valkey\",\"storage\":\"0\",\"holds\":\"sessions\",\"password\":\"mine\"}", "{}");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:valkey.image is valkey: must be an image with a tag or a digest, like example.org/app:1.2",
                        "cluster:valkey.storage is 0: must be an amount of storage above zero, like 1Gi",
                        "cluster:valkey.holds is sessions: must be one of queues, cache",
                        "cluster:valkey.password is mine: must be true or false");
    }

    @Test
    void codeIsHeldToTheSameRules() {
        assertThatThrownBy(() -> ValkeyArgs.builder()
                        .image(new ImageReference(IMAGE))
                        .storage(new Quantity("0"))
                        .build())
                .hasMessage("storage is 0: must be an amount of storage above zero, like 1Gi");
    }

    @Test
    void theExampleOfTheDocsIsReadAsItStandsThere() {
        var settings = DocsExample.settings("components/cache.md", 1);

        var read = read(
                settings.getOrDefault("cluster:valkey", "no such key"),
                settings.getOrDefault("cluster:secrets", "no such key"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(ValkeyArgs.builder()
                        .image(new ImageReference(IMAGE))
                        .storage(new Quantity("5Gi"))
                        .storageClass(new DnsLabel("single-replica"))
                        .password(new SecretSource.Generated(new SecretOrigin.Generated("first", false)))
                        .build());
    }
}
