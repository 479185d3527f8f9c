package dev.keelson.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.DocsExample;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedisArgsTest {
    private record Read(Optional<RedisArgs> args, List<String> problems) {}

    private static Read read(String redis, String... more) {
        var values = new HashMap<>(Map.of("cluster:redis", redis));
        for (var i = 0; i < more.length; i += 2) {
            values.put("cluster:" + more[i], more[i + 1]);
        }
        var reader = new SettingsReader(ConfigSource.of(values, Set.of("cluster:redisPassword")), "cluster");
        var own = reader.section("cluster");
        return new Read(own.map("redis", "what it means", section -> RedisArgs.read(section, own)), reader.problems());
    }

    @Test
    void isAnImageWithDefaults() {
        var read = read("{\"image\":\"redis:7-alpine\"}");

        assertThat(read.args())
                .contains(new RedisArgs(
                        new ImageReference("redis:7-alpine"),
                        new Quantity("1Gi"),
                        new DnsLabel("local-path"),
                        Resources.of("50m", "64Mi", "500m", "256Mi"),
                        Optional.empty()))
                .contains(RedisArgs.builder()
                        .image(new ImageReference("redis:7-alpine"))
                        .build());
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsWhatIsTheSitesOwnChoice() {
        var read = read("""
                {"image":"redis:7-alpine","storage":"2Gi","storageClass":"fast",
                 "resources":{"cpuRequest":"1","memoryRequest":"1Gi","cpuLimit":"1","memoryLimit":"2Gi"}}""");

        assertThat(read.args())
                .contains(RedisArgs.builder()
                        .image(new ImageReference("redis:7-alpine"))
                        .storage(new Quantity("2Gi"))
                        .storageClass(new DnsLabel("fast"))
                        .resources(Resources.of("1", "1Gi", "1", "2Gi"))
                        .build());
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aPasswordIsTheSecretThatItNames() {
        var read = read("{\"image\":\"redis:7\",\"password\":\"redisPassword\"}", "redisPassword", "canary");

        assertThat(read.args().orElseThrow().password()).get().isInstanceOf(SecretOrigin.Configured.class);
        assertThat(read.args().orElseThrow().generates()).isFalse();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aPasswordCanBeRandom() {
        var read = read("{\"image\":\"redis:7\",\"password\":\"redisPassword\"}", "redisPasswordRotation", "first");

        assertThat(read.args().orElseThrow().password()).contains(new SecretOrigin.Generated("first", false));
        assertThat(read.args().orElseThrow().generates()).isTrue();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aPasswordThatIsMissingIsOneProblem() {
        var read = read("{\"image\":\"redis:7\",\"password\":\"redisPassword\"}");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly("cluster:redisPassword is missing: must be a secret: pulumi config set --secret"
                        + " cluster:redisPassword, or from the environment; cluster:redisPasswordRotation has a random"
                        + " one made in its place");
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        var read = read("{\"image\":\"redis\",\"storage\":\"0\",\"password\":\"my password\",\"pasword\":1}");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:redis.image is redis: must be an image with a tag or a digest, like example.org/app:1.2",
                        "cluster:redis.storage is 0: must be an amount of storage above zero, like 1Gi",
                        "cluster:redis.password is no name: must be the name of a secret beside this setting, like"
                                + " redisPassword",
                        "cluster:redis.pasword is unknown: did you mean cluster:redis.password?");
    }

    @Test
    void theExampleOfTheDocsIsReadAsItStandsThere() {
        var reader = new SettingsReader(
                ConfigSource.of(DocsExample.settings("components/cache.md", 0), Set.of()), "cluster");
        var own = reader.section("cluster");

        assertThat(own.map("queue", "what it means", section -> RedisArgs.read(section, own)))
                .contains(RedisArgs.builder()
                        .image(new ImageReference("redis:7-alpine"))
                        .password(new SecretOrigin.Generated("first", false))
                        .build());
        assertThat(reader.problems()).isEmpty();
    }
}
