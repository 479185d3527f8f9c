package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretSource;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
    private static final String SECRET = "kubernetes:core/v1:Secret";

    /** Every character that has a meaning in a URI. */
    private static final String PASSWORD = "p/a=s s@:?#[]%2F+&*\u00e9";

    private static Recording record(Supplier<ExternalDatabaseArgs.Builder> args) {
        return Programs.record(context -> new ExternalDatabase(
                "labelfish", args.get().build(), TestSite.plain().begin(context)));
    }

    private static ExternalDatabaseArgs.Builder args() {
        return ExternalDatabaseArgsTest.args()
                .login(new SecretSource.Configured(Map.of("password", Output.ofSecret(PASSWORD))));
    }

    private static Map<String, String> data(Recording recording) {
        var data = new TreeMap<String, String>();
        var written = (Value.Fields)
                recording.one(SECRET, "labelfish-login").inputs().at("data").orElseThrow();
        written.values()
                .forEach((key, value) -> data.put(
                        key,
                        new String(
                                Base64.getDecoder().decode(((Value.Text) ((Value.Secret) value).value()).value()),
                                StandardCharsets.UTF_8)));
        return data;
    }

    @Test
    void isOneSecretWithAllThatAClientHasToKnow() {
        var recording = record(ExternalDatabaseTest::args);

        assertThat(Programs.inputs(recording.one(SECRET, "labelfish-login"))).isEqualTo("""
                apiVersion: v1
                data:
                  database: '[secret]'
                  host: '[secret]'
                  password: '[secret]'
                  port: '[secret]'
                  uri: '[secret]'
                  username: '[secret]'
                kind: Secret
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: labelfish
                    app.kubernetes.io/part-of: shop
                  name: labelfish-login
                  namespace: shop-live
                type: Opaque
                """);
        assertThat(data(recording))
                .isEqualTo(Map.of(
                        "database",
                        "labelfish",
                        "host",
                        "db.shop.example",
                        "password",
                        PASSWORD,
                        "port",
                        "5432",
                        "uri",
                        "postgresql://label_studio:p%2Fa%3Ds%20s%40%3A%3F%23%5B%5D%252F%2B%26%2A%C3%A9"
                                + "@db.shop.example:5432/labelfish?sslmode=verify-full",
                        "username",
                        "label_studio"));
        assertThat(PostgresUri.parse(Objects.requireNonNull(data(recording).get("uri")))
                        .password())
                .isEqualTo(PASSWORD);
    }

    @Test
    void theCertificatesOfAnAuthorityAreThereToo() {
        var recording = record(() -> args().ca(TestCertificate.PEM));

        assertThat(data(recording)).containsEntry("ca.crt", TestCertificate.PEM).hasSize(7);
    }

    @Test
    void aSealedOneIsTheSameObjectForApps() {
        var file = new SealedFile("sealed/labelfish-login.yaml", Map.of("password", "AgB", "uri", "AgC"));
        var recording = record(() -> args().login(new SecretSource.Sealed(file)));

        assertThat(recording
                        .one("kubernetes:bitnami.com/v1alpha1:SealedSecret", "labelfish-login")
                        .objectName())
                .isEqualTo("labelfish-login");
    }

    @Test
    void anAppTakesItsUriByReferenceOnceItIsThere() {
        Programs.record(context -> {
            var database = new ExternalDatabase(
                    "labelfish", args().build(), TestSite.plain().begin(context));

            assertThat(database.uses().references())
                    .isEqualTo(Map.of("DATABASE_URL", new Uses.SecretKey("labelfish-login", "uri")));
            assertThat(database.as("PGURL").references())
                    .isEqualTo(Map.of("PGURL", new Uses.SecretKey("labelfish-login", "uri")));
            assertThat(Objects.requireNonNull(database.offers().get("url"))
                            .in("PGURL")
                            .references())
                    .isEqualTo(database.as("PGURL").references());
            assertThat(database.offers().keySet()).isEqualTo(ExternalDatabase.FACTS);
            assertThat(database.uses().first()).hasSize(1);
            assertThat(database.uses().calls()).isEmpty();
            assertThatThrownBy(() -> database.certificates("PG_CA"))
                    .hasMessage("labelfish has no ca: every system trusts its server");
        });
    }

    @Test
    void aPartThatTakesItApartGetsAnAddress() {
        Programs.record(context -> {
            var database = new ExternalDatabase(
                    "labelfish",
                    args().ca(TestCertificate.PEM).build(),
                    TestSite.plain().begin(context));
            var address = database.address();

            assertThat(address)
                    .isEqualTo(new PostgresAddress(
                            "db.shop.example",
                            5432,
                            "labelfish",
                            "label_studio",
                            new Uses.SecretKey("labelfish-login", "password"),
                            PostgresTls.VERIFY_FULL,
                            Optional.of(new Uses.SecretKey("labelfish-login", "ca.crt")),
                            address.checksum(),
                            address.way()));
            assertThat(address.way().first()).hasSize(1);
            assertThat(database.certificates("PG_CA").references())
                    .isEqualTo(Map.of("PG_CA", new Uses.SecretKey("labelfish-login", "ca.crt")));
        });
    }
}
