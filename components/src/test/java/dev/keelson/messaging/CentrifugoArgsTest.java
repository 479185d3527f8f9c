package dev.keelson.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.DocsExample;
import dev.keelson.host.Host;
import dev.keelson.messaging.CentrifugoArgs.Engine;
import dev.keelson.messaging.ChannelNamespace.History;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import dev.keelson.site.TestSite;
import dev.keelson.workload.Resources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CentrifugoArgsTest {
    private static final ImageReference IMAGE = new ImageReference("centrifugo/centrifugo:v6.9.1");
    private static final DnsLabel NAME = new DnsLabel("centrifugo");
    private static final String GENERATED = "{\"generated\":{\"centrifugo-secrets\":\"first\"}}";
    private static final SecretSource SECRETS = new SecretSource.Generated(new SecretOrigin.Generated("first", false));
    private static final HostName APP = new HostName("app.shop.example");
    private static final SiteSettings SITE = TestSite.plain()
            .with(Host.of(APP, new DnsLabel("ui")), Host.of(new HostName("ws.shop.example"), new DnsLabel("ws")))
            .args()
            .cluster()
            .site();

    private record Read(Optional<CentrifugoArgs> args, List<String> problems) {}

    private static Read read(String centrifugo) {
        return read(centrifugo, Optional.of(SITE));
    }

    private static Read read(String centrifugo, Optional<SiteSettings> site) {
        return read(Map.of("cluster:centrifugo", centrifugo, "cluster:secrets", GENERATED), site);
    }

    private static Read read(Map<String, String> settings, Optional<SiteSettings> site) {
        var reader = new SettingsReader(ConfigSource.of(settings, Set.of()), "cluster");
        var own = reader.section("cluster");
        var sources = SecretSources.read(own, reader.files(), Optional.of(new DnsLabel("shop-live")));
        var args = own.map("centrifugo", "what it means", section -> CentrifugoArgs.read(section, NAME, sources, site));
        sources.refuseUnused();
        return new Read(args, reader.problems());
    }

    @Test
    void isAnImageWithDefaults() {
        var read = read("{\"image\":\"centrifugo/centrifugo:v6.9.1\"}");

        assertThat(read.args())
                .contains(new CentrifugoArgs(
                        IMAGE,
                        SECRETS,
                        1,
                        Engine.MEMORY,
                        Resources.of("100m", "128Mi", "250m", "256Mi"),
                        List.of(),
                        List.of()))
                .contains(CentrifugoArgs.builder().image(IMAGE).secrets(SECRETS).build());
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsWhatIsTheSitesOwnChoice() {
        var read = read("""
                {"image":"centrifugo/centrifugo:v6.9.1","replicas":2,"engine":"redis","origins":["app.shop.example"],
                 "resources":{"cpuRequest":"1","memoryRequest":"1Gi","cpuLimit":"1","memoryLimit":"2Gi"},
                 "namespaces":[{"name":"chat","history":{"size":50,"age":"5m"}}]}""");

        assertThat(read.args())
                .contains(CentrifugoArgs.builder()
                        .image(IMAGE)
                        .secrets(SECRETS)
                        .replicas(2)
                        .engine(Engine.REDIS)
                        .origins(APP)
                        .resources(Resources.of("1", "1Gi", "1", "2Gi"))
                        .namespaces(new ChannelNamespace(
                                "chat", Optional.of(new History(50, Duration.ofMinutes(5))), false, false, false))
                        .build());
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        var read = read("""
                {"image":"centrifugo/centrifugo:v6","replicas":0,"engine":"nats","origins":["app.shop.exmaple"],
                 "namespaces":[{"name":"chat"},{"name":"chat"}],"insecure":true}""");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:centrifugo.image is centrifugo/centrifugo:v6: must be an image of a whole version 6, like"
                                + " centrifugo/centrifugo:v6.9.1",
                        "cluster:centrifugo.replicas is 0: must be a whole number from 1 to 100",
                        "cluster:centrifugo.engine is nats: must be one of memory, redis",
                        "cluster:centrifugo.origins[0] is app.shop.exmaple: must be one of the site's hosts,"
                                + " [app.shop.example, ws.shop.example]",
                        "cluster:centrifugo.namespaces[1].name is chat: must be a name that no other one has",
                        "cluster:centrifugo.insecure is unknown: known here are engine, image, namespaces, origins,"
                                + " replicas, resources");
    }

    @Test
    void severalPodsNeedAnEngineThatTheyShare() {
        assertThat(read("{\"image\":\"centrifugo/centrifugo:v6.9.1\",\"replicas\":2}")
                        .problems())
                .containsExactly("cluster:centrifugo.replicas is 2: must be 1 with the engine memory, since pods do not"
                        + " hear each other's messages there");
    }

    @Test
    void anEmptyListOfOriginsIsNotTakenForNone() {
        assertThat(read("{\"image\":\"centrifugo/centrifugo:v6.9.1\",\"origins\":[]}")
                        .problems())
                .containsExactly("cluster:centrifugo.origins is empty: must be a list with a host, or left out");
    }

    @Test
    void whereAHostOfTheSiteIsWrongThatProblemIsEnough() {
        assertThat(read(
                                "{\"image\":\"centrifugo/centrifugo:v6.9.1\",\"origins\":[\"other.example\"]}",
                                Optional.empty())
                        .problems())
                .isEmpty();
    }

    @Test
    void itsSecretHasToComeFromSomewhere() {
        var read =
                read(Map.of("cluster:centrifugo", "{\"image\":\"centrifugo/centrifugo:v6.9.1\"}"), Optional.of(SITE));

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly("cluster:secrets is without centrifugo-secrets: must be with a folder sealed, made by"
                        + " ./keelson seal centrifugo-secrets, or with generated.centrifugo-secrets");
    }

    @Test
    void codeIsHeldToTheSameRules() {
        var chat = new ChannelNamespace("chat", Optional.empty(), false, false, false);

        assertThatThrownBy(() -> CentrifugoArgs.builder()
                        .image(new ImageReference("centrifugo/centrifugo:v5.4.9"))
                        .secrets(SECRETS)
                        .replicas(3)
                        .namespaces(chat, chat)
                        .build())
                .hasMessage("""
                        image is centrifugo/centrifugo:v5.4.9: must be an image of a whole version 6, like centrifugo/centrifugo:v6.9.1
                        replicas is 3: must be 1 with the engine memory, since pods do not hear each other's messages there
                        namespaces[1].name is chat: must be a name that no other one has""");
    }

    @Test
    void theExampleOfTheDocsIsReadAsItStandsThere() {
        var read = read(DocsExample.settings("components/messaging.md", 0), Optional.of(SITE));

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(CentrifugoArgs.builder()
                        .image(IMAGE)
                        .secrets(SECRETS)
                        .replicas(2)
                        .engine(Engine.REDIS)
                        .origins(APP)
                        .namespaces(new ChannelNamespace(
                                "chat", Optional.of(new History(50, Duration.ofMinutes(5))), true, true, false))
                        .build());
    }
}
