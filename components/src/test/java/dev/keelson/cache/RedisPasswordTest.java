package dev.keelson.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a Redis with a password declares; what the password becomes is in {@link ServerLoginTest}. */
class RedisPasswordTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String CANARY = "canary 2342&";

    private static Recording withPassword(Supplier<SecretOrigin> origin) {
        return Programs.record(context -> {
            var redis = new Redis(
                    "queue",
                    RedisTest.args().password(origin.get()).build(),
                    TestSite.plain().generating().begin(context));
            context.export("url", redis.url());
            assertThat(redis.uses().variables()).isEmpty();
            assertThat(redis.as("QUEUE_URL").references())
                    .isEqualTo(Map.of("QUEUE_URL", new Uses.SecretKey("queue-login", "url")));
        });
    }

    @Test
    void itsPasswordLiesInASecretAndNowhereElse() {
        var recording = withPassword(() -> new SecretOrigin.Configured(Output.of(CANARY)));
        var login = recording.one(SECRET, "queue-login");

        assertThat(login.objectName()).isEqualTo("queue-login");
        assertThat(login.inputs().map("data"))
                .containsOnlyKeys("password", "url", "login.conf")
                .allSatisfy((key, value) -> assertThat(value.isSecret()).isTrue());
        assertThat(decoded(login, "password")).isEqualTo(CANARY);
        assertThat(decoded(login, "url")).isEqualTo("redis://default:canary%202342%26@queue:6379");
        assertThat(decoded(login, "login.conf")).isEqualTo(ServerLogin.config(CANARY));
        assertThat(recording.outputs().text("url")).contains("redis://queue:6379");
        assertThat(recording.toString()).doesNotContain(CANARY, "canary%202342");
    }

    @Test
    void theServerReadsItFromAFileAndItsProbesFromAVariable() {
        var recording = withPassword(() -> new SecretOrigin.Configured(Output.of(CANARY)));
        var deployment = recording.one(DEPLOYMENT, "queue-server");
        var container = deployment
                .inputs()
                .items("spec", "template", "spec", "containers")
                .get(0);

        assertThat(container.at("command").map(Value::plain))
                .map(Object::toString)
                .contains("[redis-server, /etc/redis/login.conf, --appendonly, yes, --dir, /data]");
        assertThat(container.at("env").map(Value::plain))
                .map(Object::toString)
                .contains("[{name=REDISCLI_AUTH, valueFrom={secretKeyRef={key=password, name=queue-login}}}]");
        assertThat(container.at("readinessProbe", "exec", "command").map(Value::plain))
                .map(Object::toString)
                .contains("[redis-cli, ping]");
        assertThat(deployment.inputs().items("spec", "template", "spec", "volumes"))
                .map(Value::plain)
                .hasToString("[{name=data, persistentVolumeClaim={claimName=queue-data}},"
                        + " {name=login, secret={items=[{key=login.conf, path=login.conf}], secretName=queue-login}}]");
        assertThat(deployment.dependencies())
                .contains(recording.one(SECRET, "queue-login").urn());
    }

    @Test
    void anotherPasswordMakesAnotherPod() {
        var before = withPassword(() -> new SecretOrigin.Configured(Output.of(CANARY)));
        var after = withPassword(() -> new SecretOrigin.Configured(Output.of("another")));

        assertThat(checksum(after)).isPresent().isNotEqualTo(checksum(before));
        assertThat(checksum(before))
                .hasValueSatisfying(sum -> assertThat(sum.isSecret()).isTrue());
    }

    @Test
    void aRandomPasswordIsItsPart() {
        var recording = withPassword(() -> new SecretOrigin.Generated("1", false));

        assertThat(recording
                        .one("keelson:secret:GeneratedSecret", "queue-password")
                        .parent())
                .isEqualTo(recording.one(Redis.TYPE, "queue").urn());
        assertThat(recording
                        .one("random:index/randomPassword:RandomPassword", "queue-password-value")
                        .protect())
                .isTrue();
    }

    private static Optional<Value> checksum(Recording recording) {
        return recording
                .one(DEPLOYMENT, "queue-server")
                .inputs()
                .at("spec", "template", "metadata", "annotations", "keelson.dev/login-sha256");
    }

    private static String decoded(RecordedResource secret, String key) {
        var data = secret.inputs().revealed().text("data", key).orElseThrow();
        return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
    }
}
