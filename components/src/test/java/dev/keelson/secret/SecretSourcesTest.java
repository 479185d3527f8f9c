package dev.keelson.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.DocsExample;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSourcesTest {
    private static final SecretShape KEY =
            shape("centrifugo-secrets", new SecretShape.Random("", new SecretForm.Characters(32)));
    private static final SecretShape FOREIGN = shape("ai-api-keys", new SecretShape.Foreign());
    private static final String SEALED = sealed();

    @TempDir
    private Path folder;

    private static SecretShape shape(String name, SecretShape.Content content) {
        return SecretShape.of(new DnsLabel(name), Map.of("key", content));
    }

    /** What a sealed value looks like: the length of the encrypted key, that, and the rest. */
    private static String sealed() {
        var bytes = new byte[2 + 512 + 40];
        bytes[0] = 2;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private record Read(List<Optional<SecretSource>> sources, boolean generates, List<String> problems) {}

    private Read read(String secrets, SecretShape... asked) {
        var config = ConfigSource.of(secrets.isEmpty() ? Map.of() : Map.of("cluster:secrets", secrets), Set.of());
        var reader = new SettingsReader(config, "cluster");
        var sources = SecretSources.read(
                reader.section("cluster"), SettingFiles.in(folder), Optional.of(new DnsLabel("shop-prod")));
        var found = Stream.of(asked).map(sources::of).toList();
        sources.refuseUnused();
        return new Read(found, sources.generates(), reader.problems());
    }

    private void seal(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("sealed"));
        Files.writeString(folder.resolve("sealed").resolve(name + ".yaml"), text);
    }

    private static String file(String name, String namespace, String spec) {
        return """
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata: { name: %s, namespace: %s }
                spec:
                  %s
                """.formatted(name, namespace, spec);
    }

    private static String file(String name, String namespace) {
        return file(name, namespace, "encryptedData: { key: %s }".formatted(SEALED));
    }

    @Test
    void eachSecretIsSealedOrGenerated() throws IOException {
        seal("ai-api-keys", file("ai-api-keys", "shop-prod"));

        var read = read("{\"sealed\":\"sealed\",\"generated\":{\"centrifugo-secrets\":\"first\"}}", KEY, FOREIGN);

        assertThat(read.problems()).isEmpty();
        assertThat(read.sources())
                .containsExactly(
                        Optional.of(new SecretSource.Generated(new SecretOrigin.Generated("first", false))),
                        Optional.of(new SecretSource.Sealed(
                                new SealedFile("sealed/ai-api-keys.yaml", Map.of("key", SEALED)))));
        assertThat(read.generates()).isTrue();
    }

    @Test
    void aSecretThatIsReplacedHasToBeUnlocked() {
        var read =
                read("{\"generated\":{\"centrifugo-secrets\":\"second\"},\"unlocked\":[\"centrifugo-secrets\"]}", KEY);

        assertThat(read.sources())
                .containsExactly(Optional.of(new SecretSource.Generated(new SecretOrigin.Generated("second", true))));
        assertThat(read("{\"unlocked\":[\"other\"]}").problems())
                .containsExactly("cluster:secrets.unlocked is other: must be the name of a generated Secret");
    }

    @Test
    void aSecretWithoutASourceIsRefused() {
        assertThat(read("", KEY, FOREIGN).problems())
                .containsExactly(
                        "cluster:secrets is without centrifugo-secrets: must be with a folder sealed, made by"
                                + " ./keelson seal centrifugo-secrets, or with generated.centrifugo-secrets",
                        "cluster:secrets is without ai-api-keys: must be with a folder sealed, made by"
                                + " ./keelson seal ai-api-keys");
        assertThat(read("{\"generated\":{\"ai-api-keys\":\"first\"}}", FOREIGN).problems())
                .containsExactly("cluster:secrets.generated.ai-api-keys is given: must be left out: its key is issued"
                        + " elsewhere, and sealed by ./keelson seal ai-api-keys");
    }

    @Test
    void aSecretHasOneSource() throws IOException {
        seal("centrifugo-secrets", file("centrifugo-secrets", "shop-prod"));

        assertThat(read("{\"sealed\":\"sealed\",\"generated\":{\"centrifugo-secrets\":\"first\"}}", KEY)
                        .problems())
                .containsExactly(
                        "cluster:secrets.generated.centrifugo-secrets is given: must be left out where there is"
                                + " sealed/centrifugo-secrets.yaml");
    }

    @Test
    void aSealedFileOfAnotherNamespaceOrNameIsRefused() throws IOException {
        seal("ai-api-keys", file("other", "shop-stage"));

        assertThat(read("{\"sealed\":\"sealed\"}", FOREIGN).problems())
                .containsExactly(
                        "cluster:secrets.sealed is with the name other in sealed/ai-api-keys.yaml: must be with"
                                + " ai-api-keys",
                        "cluster:secrets.sealed is with the namespace shop-stage in sealed/ai-api-keys.yaml: must be with"
                                + " shop-prod");
    }

    @Test
    void aSealedFileHoldsTheKeysThatAreReadAndNothingInClear() throws IOException {
        seal(
                "ai-api-keys",
                file(
                        "ai-api-keys",
                        "shop-prod",
                        "encryptedData: { other: Y2FuYXJ5 }\n  template: { data: { key: canary } }"));

        var problems = read("{\"sealed\":\"sealed\"}", FOREIGN).problems();

        assertThat(problems)
                .containsExactly(
                        "cluster:secrets.sealed is with data in the template of sealed/ai-api-keys.yaml: must be without:"
                                + " it is not encrypted",
                        "cluster:secrets.sealed is with sealed/ai-api-keys.yaml without key: must be with all keys of"
                                + " ai-api-keys: key",
                        "cluster:secrets.sealed is with other in sealed/ai-api-keys.yaml: must be with the keys of"
                                + " ai-api-keys alone: key",
                        "cluster:secrets.sealed is with a value of other in sealed/ai-api-keys.yaml that is not sealed:"
                                + " must be with one that ./keelson seal wrote");
        assertThat(problems.toString()).doesNotContain("canary", "Y2FuYXJ5");
    }

    @Test
    void aSealedFileIsOfStrictScope() throws IOException {
        seal(
                "ai-api-keys",
                file("ai-api-keys", "shop-prod")
                        .replace(
                                "shop-prod }",
                                "shop-prod, annotations: { sealedsecrets.bitnami.com/cluster-wide: 'true' } }"));

        assertThat(read("{\"sealed\":\"sealed\"}", FOREIGN).problems())
                .containsExactly(
                        "cluster:secrets.sealed is with the annotation sealedsecrets.bitnami.com/cluster-wide in"
                                + " sealed/ai-api-keys.yaml: must be without it: a secret of a wider scope serves other namespaces"
                                + " too");
    }

    @Test
    void aSecretIsLeftAloneWhereItsShapeIsNotKnown() throws IOException {
        seal("ai-api-keys", file("ai-api-keys", "shop-stage"));
        var config = ConfigSource.of(
                Map.of("cluster:secrets", "{\"sealed\":\"sealed\",\"generated\":{\"key\":\"1\"}}"), Set.of());
        var reader = new SettingsReader(config, "cluster");
        var sources = SecretSources.read(
                reader.section("cluster"), SettingFiles.in(folder), Optional.of(new DnsLabel("shop-prod")));

        assertThat(sources.leave("ai-api-keys")).isEmpty();
        assertThat(sources.leave("key")).isEmpty();
        sources.refuseUnused();

        assertThat(reader.problems()).isEmpty();
        assertThat(sources.generates()).isFalse();
    }

    @Test
    void whatNothingUsesIsRefused() throws IOException {
        seal("old", file("old", "shop-prod"));
        seal("ai-api-keys", file("ai-api-keys", "shop-prod"));

        assertThat(read("{\"sealed\":\"sealed\",\"generated\":{\"older\":\"first\"}}", FOREIGN)
                        .problems())
                .containsExactly(
                        "cluster:secrets.generated.older is given: must be one of the Secrets of the site's parts:"
                                + " [ai-api-keys]",
                        "cluster:secrets.sealed is with sealed/old.yaml, which nothing uses: must be with the Secrets of"
                                + " the site's parts alone: [ai-api-keys]");
    }

    @Test
    void theExampleOfTheDocsIsReadAsItStandsThere() {
        var reader = new SettingsReader(
                ConfigSource.of(DocsExample.settings("components/secret.md", 0), Set.of()), "cluster");
        var sources = SecretSources.read(
                reader.section("cluster"), SettingFiles.in(folder), Optional.of(new DnsLabel("shop-prod")));

        assertThat(sources.of(KEY)).contains(new SecretSource.Generated(new SecretOrigin.Generated("first", true)));
        assertThat(sources.folder()).contains("sealed/prod");
        assertThat(reader.problems()).isEmpty();
    }
}
