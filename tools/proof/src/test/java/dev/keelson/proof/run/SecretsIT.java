package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.engine.Command;
import dev.keelson.secret.ControllerKey;
import dev.keelson.secret.Sealing;
import dev.keelson.secret.SealingCertificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/secrets}, with gitleaks and this repository's exceptions, in a repository of its own. */
class SecretsIT {
    private static final String SCRIPT =
            Tools.MODULE.resolve("../../.ci/secrets").normalize().toString();

    /** Where {@code .gitleaks.toml} allows something. */
    private static final List<String> PLACES_WITH_EXCEPTIONS = List.of(
            "sealed/prod/login.yaml",
            "sites/steady/sealed/stage/login.yaml",
            "tools/cli/src/test/resources/check/flux/apps.yaml",
            "tools/proof/src/main/java/dev/keelson/proof/plan/SitePlan.java",
            "tools/workflows/src/test/resources/workflows/pulumi-preview.json");

    /**
     * gitleaks lets a value pass that has one of its stop words anywhere, as random text of this length has in 56 of
     * 300 cases: that it lets all of these pass, one run in 10^14 would show.
     */
    private static final int SEALED_VALUES = 20;

    @TempDir
    Path repository;

    private Command command;

    @BeforeAll
    static void build() {
        Requirement.orSkip(() -> Tools.ensure("gitleaks"));
    }

    @BeforeEach
    void begin() {
        command = new Command(repository, Map.of("GIT_CONFIG_GLOBAL", "/dev/null"), Duration.ofMinutes(1));
        command.require(List.of("git", "init", "--quiet"));
    }

    @Test
    void aCredentialIsFoundAnywhereAndNotShown() throws IOException {
        var token = token();
        for (var place : PLACES_WITH_EXCEPTIONS) {
            write(place, "  password: %s\n".formatted(token));
        }
        write("README.md", "Log in with %s. gitleaks:allow\n".formatted(token));
        write("key.txt", "-----BEGIN RSA %s-----\n%s\n".formatted("PRIVATE KEY", token.repeat(3)));

        var result = scan();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.text()).doesNotContain(token);
        assertThat(result.out().lines().map(line -> line.replaceFirst(":.*", "")))
                .contains("README.md", "key.txt")
                .containsAll(PLACES_WITH_EXCEPTIONS);
    }

    @Test
    void whatIsSealedMayLieInItsFolderAndNowhereElse() throws IOException {
        var certificate = SealingCertificate.read(ControllerKey.of(4096).certificate());
        var file = new StringBuilder("spec:\n  encryptedData:\n");
        for (var i = 0; i < SEALED_VALUES; i++) {
            var value = "correct horse %d".formatted(i).getBytes(StandardCharsets.UTF_8);
            file.append("    password%d: %s\n".formatted(i, Sealing.seal(certificate, "shop-live", "login", value)));
        }
        write("sites/shop/sealed/prod/login.yaml", file.toString());
        assertThat(scan().text()).isEqualTo("gitleaks: no credentials in 1 files\n");

        write("sites/shop/elsewhere/login.yaml", file.toString());
        assertThat(scan().out()).startsWith("sites/shop/elsewhere/login.yaml:");
    }

    @Test
    void whatGitDoesNotHaveIsNotRead() throws IOException {
        write("clean.txt", "Nothing.\n");
        Files.writeString(repository.resolve("left.txt"), token());

        assertThat(scan().text()).isEqualTo("gitleaks: no credentials in 1 files\n");
    }

    /** Of GitHub, by its form; put together here, so that it stands nowhere in git. */
    private static String token() {
        var letters = new Random(7).ints(36, 0, 62).mapToObj(SecretsIT::letter);
        return letters.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .insert(0, "ghp_")
                .toString();
    }

    private static char letter(int number) {
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".charAt(number);
    }

    private void write(String name, String text) throws IOException {
        var file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        command.require(List.of("git", "add", name));
    }

    private Command.Result scan() {
        return command.run(List.of(SCRIPT, repository.toString()));
    }
}
