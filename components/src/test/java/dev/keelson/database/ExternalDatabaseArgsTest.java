package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.pulumi.core.Output;
import dev.keelson.DocsExample;
import dev.keelson.Programs;
import dev.keelson.SealedExample;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDatabaseArgsTest {
    private static final DnsLabel NAME = new DnsLabel("labelfish");
    private static final String CANARY = "canary-9917";
    private static final String PASSWORD = "cluster:labelfishPassword";
    private static final String MINIMAL =
            "{\"host\":\"db.shop.example\",\"database\":\"labelfish\",\"user\":\"label_studio\"}";

    @TempDir
    private Path folder;

    private record Read(Optional<ExternalDatabaseArgs> args, List<String> problems) {}

    static ExternalDatabaseArgs.Builder args() {
        return ExternalDatabaseArgs.builder()
                .host(new HostName("db.shop.example"))
                .database("labelfish")
                .user("label_studio")
                .login(new SecretSource.Configured(Map.of("password", Output.ofSecret(CANARY))));
    }

    private Read read(String database, Map<String, String> more) {
        var settings = new TreeMap<>(more);
        settings.put("cluster:labelfish", database);
        var reader = new SettingsReader(ConfigSource.of(settings, Set.of(PASSWORD)), "cluster");
        var own = reader.section("cluster");
        var sources = SecretSources.read(own, SettingFiles.in(folder), Optional.of(new DnsLabel("shop-live")));
        var args = own.map("labelfish", "The database.", section -> ExternalDatabaseArgs.read(section, NAME, sources));
        sources.refuseUnused();
        return new Read(args, reader.problems());
    }

    @Test
    void theExampleOfTheDocsIsReadWithItsPassword() {
        Programs.record(context -> {
            var example = Objects.requireNonNull(
                    DocsExample.settings("components/database.md", 2).get("cluster:labelfish"));
            var read = read(example, Map.of(PASSWORD, CANARY));
            var args = read.args().orElseThrow();

            assertThat(read.problems()).isEmpty();
            assertThat(args)
                    .isEqualTo(args().host(new HostName("p.x7.db.example.org"))
                            .login(args.login())
                            .build());
            assertThat(args.login()).hasToString("Configured[password]");
            assertThat(args.login().generates()).isFalse();
        });
    }

    @Test
    void theDefaultsAreThoseOfTheDocs() {
        Programs.record(context -> {
            var read = read(MINIMAL, Map.of(PASSWORD, CANARY));
            var args = read.args().orElseThrow();

            assertThat(args).isEqualTo(args().login(args.login()).build());
            assertThat(args.port()).isEqualTo(5432);
            assertThat(args.tls().text()).isEqualTo("verify-full");
        });
    }

    @Test
    void aSealedLoginTakesThePlaceOfThePassword() {
        var keys = List.of("database", "host", "password", "port", "uri", "username");
        SealedExample.write(folder.resolve("sealed"), "labelfish-login", "shop-live", keys);
        var sealed = Map.of("cluster:secrets", "{\"sealed\":\"sealed\"}");

        var read = read(MINIMAL, sealed);
        assertThat(read.problems()).isEmpty();
        assertThat(read.args().orElseThrow().login()).isInstanceOf(SecretSource.Sealed.class);

        var both = new TreeMap<>(sealed);
        both.put(PASSWORD, CANARY);
        assertThat(read(MINIMAL, both).problems())
                .containsExactly("cluster:labelfishPassword is [secret]: must be left out where there is"
                        + " sealed/labelfish-login.yaml");
    }

    @Test
    void aPasswordIsNeverGenerated() {
        assertThat(read(MINIMAL, Map.of("cluster:secrets", "{\"generated\":{\"labelfish-login\":\"first\"}}"))
                        .problems())
                .containsExactly("cluster:secrets.generated.labelfish-login is given: must be left out: its password is"
                        + " issued elsewhere, and sealed by ./keelson seal labelfish-login");
    }

    @Test
    void everyProblemIsFoundWhileSettingsAreRead() {
        var wrong = new Gson()
                .toJson(Map.of(
                        "host", "10.0.0.7",
                        "port", 0,
                        "database", "Label Fish",
                        "user", "a'b",
                        "tls", "disable",
                        "password", CANARY));

        var read = read(wrong, Map.of());

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:labelfish.host is 10.0.0.7: must be a host name in lower case, like www.example.org",
                        "cluster:labelfish.port is 0: must be a whole number from 1 to 65535",
                        "cluster:labelfish.database is Label Fish: must be a name of at most 63 lower-case letters,"
                                + " digits, underscores and hyphens",
                        "cluster:labelfish.user is a'b: must be a name of at most 63 lower-case letters, digits,"
                                + " underscores and hyphens",
                        "cluster:labelfish.tls is disable: must be one of verify-full, require",
                        "cluster:labelfishPassword is missing: must be a secret: pulumi config set --secret"
                                + " cluster:labelfishPassword, or from the environment; a sealed file, made by"
                                + " ./keelson seal labelfish-login, may take its place",
                        "cluster:labelfish.password is unknown: known here are ca, database, host, port, tls, user");
        assertThat(read.problems().toString()).doesNotContain(CANARY);
    }

    @Test
    void whatIsNoCertificateIsNotShown() {
        Programs.record(context -> {
            var settings = MINIMAL.replace("}", ",\"ca\":\"-----BEGIN PRIVATE KEY-----\\n%s\"}".formatted(CANARY));
            var broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
            var line = "ca is something else: must be certificates in PEM, from -----BEGIN CERTIFICATE----- on";

            assertThat(read(settings, Map.of(PASSWORD, CANARY)).problems())
                    .containsExactly("cluster:labelfish." + line);
            assertThatThrownBy(() -> args().ca(broken).build()).hasMessage(line);
        });
    }

    @Test
    void certificatesAreRefusedWhereNobodyAsksForThem() {
        Programs.record(context -> {
            var settings = new Gson()
                    .toJson(Map.of(
                            "host",
                            "db.shop.example",
                            "database",
                            "labelfish",
                            "user",
                            "label_studio",
                            "tls",
                            "require",
                            "ca",
                            TestCertificate.PEM));
            var line = "ca is given: must be left out with tls require, which asks nobody who the server is";

            assertThat(read(settings, Map.of(PASSWORD, CANARY)).problems())
                    .containsExactly("cluster:labelfish." + line);
            assertThatThrownBy(() -> args().tls(PostgresTls.REQUIRE)
                            .ca(TestCertificate.PEM)
                            .build())
                    .hasMessage(line);
        });
    }

    @Test
    void codeIsHeldToTheSameRules() {
        Programs.record(context -> {
            assertThatThrownBy(() -> args().database("Label Fish").port(0).build())
                    .hasMessage("port is 0: must be a whole number from 1 to 65535\n"
                            + "database is Label Fish: must be a name of at most 63 lower-case letters, digits,"
                            + " underscores and hyphens");
            assertThatThrownBy(() -> ExternalDatabaseArgs.builder().build()).hasMessage("a database needs a host");
        });
    }
}
