package dev.keelson.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.DocsExample;
import dev.keelson.Programs;
import dev.keelson.SealedExample;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteReading;
import dev.keelson.workload.Resources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelStudioArgsTest {
    private static final DnsLabel NAME = new DnsLabel("label-studio");
    private static final String CANARY = "canary-6623";
    private static final String KEY_ID = "cluster:labelStudioAccessKeyId";
    private static final String KEY = "cluster:labelStudioSecretAccessKey";
    private static final String MINIMAL = "{\"image\":\"heartexlabs/label-studio:1.21.0\"}";

    @TempDir
    private Path folder;

    private record Read(Optional<LabelStudioArgs> args, List<String> problems) {}

    static LabelStudioArgs.Builder args() {
        return LabelStudioArgs.builder().image(new ImageReference("heartexlabs/label-studio:1.21.0"));
    }

    private Read read(String labelStudio, Map<String, String> more) {
        var settings = new TreeMap<>(more);
        settings.put("cluster:labelStudio", labelStudio);
        var reader = new SettingsReader(ConfigSource.of(settings, Set.of(KEY_ID, KEY)), "cluster");
        var own = reader.section("cluster");
        var sources = SecretSources.read(own, SettingFiles.in(folder), Optional.of(new DnsLabel("shop-live")));
        var args = own.map("labelStudio", "It.", section -> LabelStudioArgs.read(section, NAME, sources));
        sources.refuseUnused();
        return new Read(args, reader.problems());
    }

    @Test
    void theDefaultsAreThoseOfTheDocs() {
        var example = DocsExample.settings("components/labeling.md", 0);
        Programs.record(context -> {
            var read = read(
                    Objects.requireNonNull(example.get("cluster:label-studio")), Map.of(KEY_ID, CANARY, KEY, CANARY));
            var args = read.args().orElseThrow();

            assertThat(read.problems()).isEmpty();
            assertThat(args)
                    .isEqualTo(args().environment(Map.of("LOG_LEVEL", "INFO"))
                            .store(new ObjectStore(
                                    "us-east-2",
                                    Optional.of("https://s3.us-east-2.amazonaws.com"),
                                    args.store().orElseThrow().keys()))
                            .build());
            assertThat(args.volume().size().text()).isEqualTo("10Gi");
            assertThat(args.start()).isEqualTo(Duration.ofMinutes(10));
            assertThat(args.resources()).isEqualTo(Resources.of("250m", "512Mi", "1", "2Gi"));
            assertThat(read(MINIMAL, Map.of()).args()).contains(args().build());
        });
    }

    /** It would start on SQLite, and the work would be gone with the pod. */
    @Test
    void aDatabaseUrlIsRefusedWithTheReason() {
        var right =
                ": must be left out: Label Studio does not read it, and would keep all work in a file of SQLite. Its"
                        + " database is the one that it is handed";
        var settings = MINIMAL.replace("}", ",\"environment\":{\"DATABASE_URL\":\"postgresql://a:%s@b/c\"}}")
                .formatted(CANARY);

        assertThat(read(settings, Map.of()).problems())
                .containsExactly("cluster:labelStudio.environment.DATABASE_URL is set" + right);
        assertThatThrownBy(
                        () -> args().environment(Map.of("DATABASE_URL", CANARY)).build())
                .hasMessage("environment.DATABASE_URL is set" + right);
    }

    @Test
    void everyProblemIsFoundWhileSettingsAreRead() {
        var read = read(
                "{\"storage\":\"0\",\"start\":\"10s\",\"environment\":{\"LABEL_STUDIO_DJANGO_DB\":\"sqlite\","
                        + "\"AWS_SECRET_ACCESS_KEY\":\"" + CANARY + "\",\"LABEL_STUDIO_HOST\":\"x\",\"a b\":\"c\"},"
                        + "\"s3\":{\"region\":\"US\",\"endpoint\":\"http://minio\"}}",
                Map.of());

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:labelStudio.image is missing: must be an image with a tag or a digest, like"
                                + " example.org/app:1.2",
                        "cluster:labelStudio.storage is 0: must be an amount of storage above zero, like 1Gi",
                        "cluster:labelStudio.start is 10s: must be a duration from 1m to 6h",
                        "cluster:labelStudio.environment.AWS_SECRET_ACCESS_KEY is set: must be left out: it is a secret,"
                                + " and s3 asks for it",
                        "cluster:labelStudio.environment.LABEL_STUDIO_DJANGO_DB is set: must be left out: it follows"
                                + " from the database that Label Studio is handed",
                        "cluster:labelStudio.environment.LABEL_STUDIO_HOST is set: must be left out: it follows from"
                                + " site:hosts",
                        "cluster:labelStudio.environment is a b: must be names of letters, digits and underscores",
                        "cluster:labelStudio.s3.region is US: must be a region, like us-east-2",
                        "cluster:labelStudio.s3.endpoint is http://minio: must be the address of an object store, like"
                                + " https://s3.eu-central-1.amazonaws.com",
                        "cluster:labelStudioAccessKeyId is missing: must be a secret: pulumi config set --secret"
                                + " cluster:labelStudioAccessKeyId, or from the environment; a sealed file, made by"
                                + " ./keelson seal label-studio-s3, may take its place",
                        "cluster:labelStudioSecretAccessKey is missing: must be a secret: pulumi config set --secret"
                                + " cluster:labelStudioSecretAccessKey, or from the environment; a sealed file, made by"
                                + " ./keelson seal label-studio-s3, may take its place");
        assertThat(read.problems().toString()).doesNotContain(CANARY);
    }

    @Test
    void theKeysOfTheObjectStoreMayBeSealed() {
        SealedExample.write(
                folder.resolve("sealed"),
                "label-studio-s3",
                "shop-live",
                List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));

        var read = read(
                MINIMAL.replace("}", ",\"s3\":{\"region\":\"us-east-2\"}}"),
                Map.of("cluster:secrets", "{\"sealed\":\"sealed\"}"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.args().flatMap(LabelStudioArgs::store).map(ObjectStore::keys))
                .hasValueSatisfying(keys -> assertThat(keys).isInstanceOf(SecretSource.Sealed.class));
    }

    @Test
    void aHostWithoutALoginIsRefused() {
        var hosts = """
                [{"name":"label.shop.example","service":"label-studio"},
                 {"name":"work.shop.example","service":"label-studio","exposure":"tunnel",
                  "people":{"domains":["shop.example"]}},
                 {"name":"www.shop.example","service":"web","paths":[{"path":"/label","service":"label-studio"}]}]
                """;
        var reader = new SettingsReader(
                ConfigSource.of(
                        Map.of("site:name", "shop", "site:domain", "shop.example", "site:hosts", hosts), Set.of()),
                "cluster");
        new SiteReading(reader).check(LabelStudioArgs.guarded(NAME));

        assertThat(reader.problems())
                .containsExactly(
                        "site:hosts[0].people is missing: must be a map with those who may log in where label-studio"
                                + " answers",
                        "site:hosts[2].people is missing: must be a map with those who may log in where label-studio"
                                + " answers",
                        "site:hosts[2].paths[0].service is label-studio: must be another part: the links of label-studio"
                                + " know no path, so it needs a host of its own");
    }
}
