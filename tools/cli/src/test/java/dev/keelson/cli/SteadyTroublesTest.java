package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each trouble that Steady had, planted in a copy of its settings: the plan refuses it. */
class SteadyTroublesTest {
    private static final Path STEADY = Path.of("sites/steady");

    @TempDir
    private Path root;

    private record Result(int code, List<String> errors) {}

    @BeforeEach
    void copy() throws IOException {
        SiteSettings.copy(STEADY, root);
    }

    private Path file(String name) {
        return root.resolve(STEADY).resolve(name);
    }

    private void edit(String name, String old, String put) throws IOException {
        var before = Files.readString(file(name));
        assertThat(before).contains(old);
        Files.writeString(file(name), before.replace(old, put));
    }

    /** What the plan of prod says on standard error, the line about what nobody knows here aside. */
    private Result plan() {
        var err = new StringWriter();
        var code = Keelson.run(
                Map.of(Keelson.ROOT, root.toString()),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                "plan",
                "--site",
                "steady",
                "--stack",
                "prod");
        return new Result(
                code,
                err.toString()
                        .lines()
                        .filter(line -> !line.contains("unknown here"))
                        .toList());
    }

    private void assertRefused(String... lines) {
        assertThat(plan()).isEqualTo(new Result(Keelson.FOUND, List.of(lines)));
    }

    /** Or the tests below could not fail. */
    @Test
    void theCopyIsFine() {
        assertThat(plan()).isEqualTo(new Result(Keelson.FINE, List.of()));
    }

    @Test
    void aSecretSealedForTheOtherEnvironment() throws IOException {
        Files.copy(
                file("sealed/stage/litellm-secrets.yaml"),
                file("sealed/prod/litellm-secrets.yaml"),
                StandardCopyOption.REPLACE_EXISTING);

        assertRefused("cluster:secrets.sealed is with the namespace steady-stage in sealed/prod/litellm-secrets.yaml:"
                + " must be with steady-prod");
    }

    @Test
    void aSecretWithoutItsUri() throws IOException {
        var name = "sealed/prod/postgres-platform-user.yaml";
        Files.write(
                file(name),
                Files.readAllLines(file(name)).stream()
                        .filter(line -> !line.strip().startsWith("uri:"))
                        .toList());

        assertRefused(
                "cluster:secrets.sealed is with sealed/prod/postgres-platform-user.yaml without uri: must be with all"
                        + " keys of postgres-platform-user: password, uri, username");
    }

    @ParameterizedTest
    @CsvSource({
        "ghcr-pull-secret, ''",
        "postgres-platform-user, ', or with generated.postgres-platform-user'",
        "centrifugo-secrets, ', or with generated.centrifugo-secrets'"
    })
    void aMissingSecret(String name, String otherwise) throws IOException {
        Files.delete(file("sealed/prod/" + name + ".yaml"));

        assertRefused(
                "cluster:secrets is without %1$s: must be with sealed/prod/%1$s.yaml, made by ./keelson seal %1$s%2$s"
                        .formatted(name, otherwise));
    }

    @Test
    void aSecretUnderAnotherName() throws IOException {
        Files.move(file("sealed/prod/litellm-secrets.yaml"), file("sealed/prod/litellm.yaml"));

        assertRefused(
                "cluster:secrets is without litellm-secrets: must be with sealed/prod/litellm-secrets.yaml, made by"
                        + " ./keelson seal litellm-secrets, or with generated.litellm-secrets");
    }

    @Test
    void anImageOfStageInProd() throws IOException {
        edit("images.prod.yaml", "dev-ui:prod-", "dev-ui:stage-");

        assertThat(plan().code()).isEqualTo(Keelson.FOUND);
        assertThat(plan().errors()).singleElement().asString().contains("images.dev-ui", "stage-", "prod-");
    }

    @Test
    void aHostThatBothEnvironmentsServe() throws IOException {
        edit("Pulumi.stage.yaml", "name: app-stage.steady.example", "name: app.steady.example");

        assertRefused(
                "site:hosts has app.steady.example, and so has Pulumi.stage.yaml: must be in one of them, since both"
                        + " stacks share a cluster");
    }

    @Test
    void anOriginThatNobodyServes() throws IOException {
        edit(
                "Pulumi.prod.yaml",
                "variable: CORS_ORIGINS, hosts: [app.steady.example]",
                "variable: CORS_ORIGINS, hosts: [old.steady.example]");

        assertRefused("cluster:apps[2].origins.hosts[0] is old.steady.example: must be one of site:hosts,"
                + " [app.steady.example, api.steady.example, ws.steady.example]");
    }

    @ParameterizedTest
    @CsvSource({
        "'  cluster:centrifugo:', insecure: true, cluster:centrifugo.insecure",
        "'  cluster:centrifugo:', 'client: { insecure: true }', cluster:centrifugo.client",
        "'  cluster:litellm:', masterKey: none, cluster:litellm.masterKey"
    })
    void authenticationSwitchedOff(String before, String setting, String key) throws IOException {
        edit("Pulumi.prod.yaml", before + "\n", before + "\n    " + setting + "\n");

        assertThat(plan().code()).isEqualTo(Keelson.FOUND);
        assertThat(plan().errors()).singleElement().asString().startsWith(key + " is unknown: ");
    }

    @Test
    void backupsThatNobodyTakes() throws IOException {
        var name = "Pulumi.prod.yaml";
        var text = Files.readString(file(name));
        Files.writeString(file(name), text.replaceFirst("    backup:\n(?:      .*\n)+", ""));

        assertThat(plan().code()).isEqualTo(Keelson.FOUND);
        assertThat(plan().errors()).first().asString().startsWith("cluster:postgres.backup is missing: ");
    }
}
