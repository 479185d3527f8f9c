package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import dev.keelson.secret.ControllerKey;
import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteArgs;
import dev.keelson.stack.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose two Secrets are sealed; that a controller opens them is left to the proof. */
class SealCommandTest {
    private static final ControllerKey CONTROLLER = ControllerKey.of(2048);
    private static final SecretShape LOGIN = new SecretShape(
            new DnsLabel("login"),
            Map.of("cnpg.io/reload", "true"),
            "kubernetes.io/basic-auth",
            Map.of(
                    "username", new SecretShape.Fixed("vault-user"),
                    "password", new SecretShape.Random("", new SecretForm.Characters(32)),
                    "uri", new SecretShape.Derived("password", "postgresql://vault-user:%s@db/vault"::formatted)));
    private static final SecretShape API = SecretShape.of(
            new DnsLabel("api-keys"),
            Map.of(
                    "openai", new SecretShape.Foreign(),
                    "token", new SecretShape.Random("sk-", new SecretForm.Characters(32))));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    /** A program whose parts have two Secrets. */
    public static final class Vault implements Program {
        @Override
        public String project() {
            return "vault-cluster";
        }

        @Override
        public ProgramSettings<?> settings() {
            return new ProgramSettings<>("cluster", settings -> {
                var read = sources(settings);
                settings.keep(SecretSources.class, read);
                Stream.of(LOGIN, API).forEach(read::of);
                return Optional.empty();
            });
        }

        @Override
        public void define(Context context) {}
    }

    private static SecretSources sources(SettingsReader settings) {
        var own = settings.section("cluster");
        return SecretSources.read(own, settings.files(), SiteArgs.namespace(own));
    }

    @BeforeEach
    void write() throws IOException {
        write("sites/vault/cluster/Pulumi.yaml", "name: vault-cluster\nruntime: java\nstackConfigDir: ..\n");
        settings("{cluster:namespace: vault-prod, cluster:secrets: {sealed: sealed/prod}}");
        write("sites/vault/sealed/certificate.pem", CONTROLLER.certificate());
    }

    @Test
    void sealsWhatWasGivenAndWhatFollowsFromIt() throws Exception {
        assertThat(seal("password=hunter2\n", "login")).isZero();

        assertThat(out)
                .hasToString("sites/vault/sealed/prod/login.yaml: sealed password, uri, username for vault-prod\n");
        assertThat(err.toString()).isEmpty();
        assertThat(opened("login"))
                .isEqualTo(Map.of(
                        "username", "vault-user",
                        "password", "hunter2",
                        "uri", "postgresql://vault-user:hunter2@db/vault"));
    }

    @Test
    void writesAFileThatEverybodyMayRead() throws IOException {
        seal("password=hunter2\n", "login");

        assertThat(text("login").replaceAll("Ag?[A-Za-z0-9+/]{300,}={0,2}", "SEALED"))
                .isEqualTo("""
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata:
                  name: login
                  namespace: vault-prod
                spec:
                  encryptedData:
                    password: SEALED
                    uri: SEALED
                    username: SEALED
                  template:
                    metadata:
                      labels:
                        cnpg.io/reload: "true"
                      name: login
                      namespace: vault-prod
                    type: kubernetes.io/basic-auth
                """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("login"))))
                .isEqualTo("rw-r--r--");
        try (var files = Files.list(file("login").getParent())) {
            assertThat(files).containsExactly(file("login"));
        }
    }

    @Test
    void theProgramTakesIt() throws IOException {
        seal("password=hunter2\n", "login");
        var config = ConfigSource.of(
                Map.of(
                        "cluster:namespace", "vault-prod",
                        "cluster:secrets", "{\"sealed\":\"sealed/prod\"}",
                        "keelson:folder", root.resolve("sites/vault").toString()),
                Set.of());
        var reader = new SettingsReader(config, "cluster");

        assertThat(sources(reader).of(LOGIN)).get().isInstanceOf(SecretSource.Sealed.class);
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void aKeyThatIsNotGivenStaysAsItIs() throws Exception {
        seal("openai=first\ntoken=sk-1\n", "api-keys");
        var before = encrypted("api-keys");

        assertThat(seal("token=sk-2\n", "api-keys", "token")).isZero();

        assertThat(encrypted("api-keys")).containsEntry("openai", before.get("openai"));
        assertThat(opened("api-keys")).isEqualTo(Map.of("openai", "first", "token", "sk-2"));
        assertThat(seal("openai=second\n", "api-keys")).isZero();
        assertThat(opened("api-keys")).isEqualTo(Map.of("openai", "second", "token", "sk-2"));
    }

    @Test
    void makesWhatNobodyIssuesAndAsksForTheRest() throws Exception {
        assertThat(seal("", "login", "--random")).isZero();
        var login = opened("login");
        assertThat(login.get("password")).matches("[A-Za-z0-9]{32}");
        assertThat(login.get("uri")).contains(login.get("password"));

        assertThat(seal("openai=first\n", "api-keys", "--random")).isZero();
        assertThat(opened("api-keys").get("token")).matches("sk-[A-Za-z0-9]{32}");
        var before = encrypted("api-keys");
        assertThat(seal("", "api-keys", "token", "--random")).isZero();
        assertThat(encrypted("api-keys")).containsEntry("openai", before.get("openai"));
        assertThat(encrypted("api-keys").get("token")).isNotEqualTo(before.get("token"));
    }

    @Test
    void takesAValueFromAFile() throws Exception {
        var value = Files.writeString(root.resolve("value"), "hunter2\n");

        assertThat(seal("", "login", "--from", "password=" + value)).isZero();
        assertThat(opened("login")).containsEntry("password", "hunter2");
    }

    @Test
    void nothingIsWrittenWhereSomethingIsMissing() {
        assertThat(seal("", "login")).isEqualTo(Keelson.FOUND);
        assertThat(seal("openai=first\n", "api-keys")).isEqualTo(Keelson.FOUND);
        assertThat(seal("", "api-keys", "openai")).isEqualTo(Keelson.FOUND);

        assertThat(err.toString().lines())
                .containsExactly(
                        "No value was given: must be a line KEY=VALUE on standard input, with KEY one of password.",
                        "api-keys is not whole: give a value for token as well.",
                        "openai was not given.");
        assertThat(root.resolve("sites/vault/sealed/prod")).doesNotExist();
    }

    @Test
    void aSecretOrAKeyThatNothingAsksForIsRefused() {
        assertThat(seal("", "logni")).isEqualTo(Keelson.USAGE);
        assertThat(seal("", "redis-login")).isEqualTo(Keelson.USAGE);
        assertThat(seal("", "login", "uri")).isEqualTo(Keelson.USAGE);
        assertThat(seal("", "login", "--from", "passwort=x")).isEqualTo(Keelson.USAGE);

        assertThat(err.toString().lines())
                .containsExactly(
                        "There is no Secret 'logni' of the site's parts; did you mean 'login'?",
                        "There is no Secret 'redis-login' of the site's parts; there are: login, api-keys.",
                        "login has no key 'uri' to give: must be one of password.",
                        "login has no key 'passwort' to give: must be one of password.");
    }

    @Test
    void aFileOfAnotherSecretOrNamespaceIsNotChanged() throws IOException {
        seal("password=hunter2\n", "login");
        var text = text("login");

        write("sites/vault/sealed/prod/login.yaml", text.replace("vault-prod", "vault-stage"));
        assertThat(seal("password=hunter2\n", "login")).isEqualTo(Keelson.FOUND);
        write("sites/vault/sealed/prod/login.yaml", text.replace("name: login", "name: admin"));
        assertThat(seal("password=hunter2\n", "login")).isEqualTo(Keelson.FOUND);
        write("sites/vault/sealed/prod/login.yaml", "kind: Secret\nmetadata: {name: login, namespace: vault-prod}\n");
        assertThat(seal("password=hunter2\n", "login")).isEqualTo(Keelson.FOUND);
        write("sites/vault/sealed/prod/login.yaml", "kind: [");
        assertThat(seal("password=hunter2\n", "login")).isEqualTo(Keelson.FOUND);

        assertThat(err.toString().lines())
                .containsExactly(
                        "sealed/prod/login.yaml cannot be changed: its namespace is vault-stage: must be vault-prod,"
                                + " or remove the file.",
                        "sealed/prod/login.yaml cannot be changed: its name is admin: must be login, or remove the file.",
                        "sealed/prod/login.yaml cannot be changed: its kind is Secret: must be SealedSecret, or remove"
                                + " the file.",
                        "sealed/prod/login.yaml cannot be changed, it is no valid YAML (line 1).");
        assertThat(text("login")).isEqualTo("kind: [");
    }

    @Test
    void aCertificateThatIsMissingOrOldIsRefused() throws IOException {
        var old = Files.writeString(root.resolve("old.pem"), CONTROLLER.certificate("210101000000Z", "220101000000Z"));

        assertThat(seal("password=hunter2\n", "login", "--cert", old.toString()))
                .isEqualTo(Keelson.FOUND);
        Files.delete(root.resolve("sites/vault/sealed/certificate.pem"));
        assertThat(seal("password=hunter2\n", "login")).isEqualTo(Keelson.USAGE);

        assertThat(err.toString().lines())
                .containsExactly(
                        old + " was valid until 2022-01-01T00:00:00Z: must be the one that the controller has now.",
                        "Missing option: --cert FILE, since there is no sites/vault/sealed/certificate.pem."
                                + " 'kubeseal --fetch-cert' prints it.");
        assertThat(root.resolve("sites/vault/sealed/prod")).doesNotExist();
    }

    @Test
    void aStackFileThatDoesNotSayWhereIsNamed() throws IOException {
        settings("{cluster:namespace: vault-prod}");
        assertThat(seal("password=hunter2\n", "login")).isEqualTo(Keelson.FOUND);
        settings("{cluster:secrets: {sealed: sealed/prod}}");
        assertThat(seal("password=hunter2\n", "login")).isEqualTo(Keelson.FOUND);

        assertThat(err.toString().lines())
                .containsExactly(
                        "Pulumi.prod.yaml: cluster:secrets.sealed has no right value: must be the folder of the sealed"
                                + " files, like sealed/prod.",
                        "Pulumi.prod.yaml: cluster:namespace has no right value: must be the namespace in which the"
                                + " Secret is opened.");
    }

    @Test
    void nothingIsWrittenOutsideOfTheSite() throws IOException {
        var elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("sites/vault/sealed/prod"), elsewhere);

        assertThat(seal("password=hunter2\n", "login")).isEqualTo(Keelson.FOUND);
        assertThat(err.toString().lines()).containsExactly("sealed/prod/login.yaml lies outside of the site's folder.");
        assertThat(elsewhere).isEmptyDirectory();
    }

    private int seal(String input, String... arguments) {
        var words = new ArrayList<>(List.of("seal", "--site", "vault", "--stack", "prod"));
        words.addAll(List.of(arguments));
        var code = Keelson.run(
                Map.of(Keelson.ROOT, root.toString()),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words.toArray(String[]::new));
        assertThat(out.toString() + err).doesNotContain("hunter2", "sk-", "first");
        return code;
    }

    private void settings(String config) throws IOException {
        write("sites/vault/Pulumi.prod.yaml", "config: %s\n".formatted(config));
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path file(String secret) {
        return root.resolve("sites/vault/sealed/prod").resolve(secret + ".yaml");
    }

    private String text(String secret) throws IOException {
        return Files.readString(file(secret));
    }

    private Map<String, String> encrypted(String secret) throws IOException {
        return new SealedSecretFile(
                        root.resolve("sites/vault"),
                        "sealed/prod/%s.yaml".formatted(secret),
                        secret.equals("login") ? LOGIN : API,
                        new DnsLabel("vault-prod"))
                .encrypted();
    }

    private Map<String, String> opened(String secret) throws IOException, GeneralSecurityException {
        var opened = new java.util.TreeMap<String, String>();
        for (var entry : encrypted(secret).entrySet()) {
            opened.put(entry.getKey(), CONTROLLER.unseal("vault-prod", secret, entry.getValue()));
        }
        return opened;
    }
}
