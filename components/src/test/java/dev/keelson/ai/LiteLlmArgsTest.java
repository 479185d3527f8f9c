package dev.keelson.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.DocsExample;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiteLlmArgsTest {
    private static final ImageReference IMAGE = new ImageReference("ghcr.io/berriai/litellm-non_root:v1.108.7");
    private static final String SOURCES = "{\"sealed\":\"sealed\",\"generated\":{\"litellm-secrets\":\"first\"}}";
    private static final SecretSource SECRETS = new SecretSource.Generated(new SecretOrigin.Generated("first", false));
    private static final SecretSource KEYS =
            new SecretSource.Sealed(new SealedFile("sealed/ai-api-keys.yaml", Map.of("openai", "AgB")));
    private static final Model GPT = new Model("gpt-5", "openai/gpt-5", "openai");

    @TempDir
    private Path folder;

    private record Read(Optional<LiteLlmArgs> args, List<String> problems) {}

    private Read read(String liteLlm) {
        return read(Map.of("cluster:litellm", liteLlm, "cluster:secrets", SOURCES));
    }

    private Read read(Map<String, String> values) {
        var reader = new SettingsReader(ConfigSource.of(values, Set.of()), "cluster");
        var own = reader.section("cluster");
        var sources = SecretSources.read(own, SettingFiles.in(folder), Optional.of(new DnsLabel("shop-live")));
        var args = own.map(
                "litellm", "what it means", section -> LiteLlmArgs.read(section, new DnsLabel("litellm"), sources));
        sources.refuseUnused();
        return new Read(args, reader.problems());
    }

    /** A file that is sealed, as far as one can see without the controller's key. */
    private void seal(String... keys) throws IOException {
        sealIn("sealed", keys);
    }

    private void sealIn(String where, String... keys) throws IOException {
        var sealed = new byte[2 + 512 + 40];
        sealed[0] = 2;
        var value = Base64.getEncoder().encodeToString(sealed);
        var values = Stream.of(keys).map(key -> key + ": " + value).collect(Collectors.joining(", "));
        Files.createDirectories(folder.resolve(where));
        Files.writeString(folder.resolve(where).resolve("ai-api-keys.yaml"), """
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata: { name: ai-api-keys, namespace: shop-live }
                spec:
                  encryptedData: { %s }
                """.formatted(values));
    }

    @Test
    void isAnImageAndModelsWithDefaults() throws IOException {
        seal("openai");

        var read = read("""
                {"image":"ghcr.io/berriai/litellm-non_root:v1.108.7",
                 "models":[{"name":"gpt-5","model":"openai/gpt-5","key":"openai"}]}""");

        assertThat(read.problems()).isEmpty();
        var args = read.args().orElseThrow();
        assertThat(args)
                .isEqualTo(LiteLlmArgs.builder()
                        .image(IMAGE)
                        .secrets(SECRETS)
                        .providerKeys(args.providerKeys())
                        .models(GPT)
                        .resources(Resources.of("250m", "1Gi", "1", "2Gi"))
                        .build());
        assertThat(args.providerKeys()).isInstanceOf(SecretSource.Sealed.class);
    }

    @Test
    void theSealedFileHasTheKeysOfItsProviders() throws IOException {
        seal("openai", "anthropic");

        assertThat(read("""
                        {"image":"ghcr.io/berriai/litellm-non_root:v1.108.7",
                         "models":[{"name":"gpt-5","model":"openai/gpt-5","key":"openai"}]}""").problems())
                .containsExactly("cluster:secrets.sealed is with anthropic in sealed/ai-api-keys.yaml: must be with the"
                        + " keys of ai-api-keys alone: openai");
    }

    @Test
    void asksEachProvidersKeyOnce() {
        var args = LiteLlmArgs.builder()
                .image(IMAGE)
                .secrets(SECRETS)
                .providerKeys(KEYS)
                .models(GPT, new Model("o3", "openai/o3", "openai"), new Model("fast", "anthropic/fast", "anthropic"))
                .build();

        assertThat(args.keys()).containsExactly("anthropic", "openai");
    }

    @Test
    void everyProblemIsFoundAtOnce() throws IOException {
        seal("openai", "another");

        var read = read("""
                {"image":"ghcr.io/berriai/litellm-non_root",
                 "models":[{"name":"gpt-5","model":"gpt-5"},{"name":"o3","model":"openai/o3","key":"openai"}],
                 "resources":{"cpuRequest":"250m","memoryRequest":"256Mi","cpuLimit":"1","memoryLimit":"512Mi"},
                 "masterKey":"sk-1"}""");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:litellm.image is ghcr.io/berriai/litellm-non_root: must be an image with a tag or a"
                                + " digest, like example.org/app:1.2",
                        "cluster:litellm.models[0].model is gpt-5: must be a provider and its model, like openai/gpt-5",
                        "cluster:litellm.models[0].key is missing: must be a word of lower-case letters and digits, like"
                                + " openai",
                        "cluster:litellm.resources.memoryLimit is 512Mi: must be at least 1Gi, or the migration at its"
                                + " start is killed",
                        "cluster:litellm.masterKey is unknown: known here are image, models, resources");
    }

    @Test
    void aListWithoutModelsIsRefused() throws IOException {
        seal("openai");

        assertThat(read("{\"image\":\"ghcr.io/berriai/litellm-non_root:v1.108.7\",\"models\":[]}")
                        .problems())
                .containsExactly("cluster:litellm.models is empty: must be a list with a model");
    }

    @Test
    void codeIsHeldToTheSameRules() {
        assertThatThrownBy(() -> LiteLlmArgs.builder()
                        .image(IMAGE)
                        .secrets(SECRETS)
                        .providerKeys(KEYS)
                        .models(GPT, GPT)
                        .resources(Resources.of("250m", "512Mi", "1", "1023Mi"))
                        .build())
                .hasMessage("""
                        models[1].name is gpt-5: must be a name that no other one has
                        resources.memoryLimit is 1023Mi: must be at least 1Gi, or the migration at its start is killed""");
    }

    @Test
    void theExampleOfTheDocsIsReadAsItStandsThere() throws IOException {
        sealIn("sealed/prod", "openai");

        var read = read(DocsExample.settings("components/ai.md", 0));

        assertThat(read.problems()).isEmpty();
        assertThat(read.args().orElseThrow().models())
                .containsExactly(GPT, new Model("gpt-5-mini", "openai/gpt-5-mini", "openai"));
        assertThat(read.args().orElseThrow().resources()).isEqualTo(LiteLlmArgs.DEFAULT_RESOURCES);
    }
}
