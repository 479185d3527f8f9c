package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSecretsTest {
    @TempDir
    Path repository;

    /** Secrets come sealed or from outside of git; the three are what {@code keelson check} is tried with. */
    @Test
    void noneLiesInThisRepository() {
        assertThat(PlainSecrets.in(KeelsonTest.ROOT).stream().map(place -> place.replaceFirst(":[0-9]+$", "")))
                .containsExactly(
                        "tools/cli/src/test/resources/check/broken/objects.yaml",
                        "tools/cli/src/test/resources/check/new/objects.yaml",
                        "tools/cli/src/test/resources/check/old/objects.yaml",
                        "tools/cli/src/test/resources/check/tethys/cluster.yaml",
                        "tools/proof/src/test/resources/dev/keelson/proof/ops/flux2/templates/controllers.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                apiVersion: v1
                kind: Secret
                stringData: {password: hunter2}
                """, """
                data:
                  password: aHVudGVyMg==
                kind: "Secret"
                """, """
                {"kind": "Secret", "data": {"password": "aHVudGVyMg=="}}
                """, """
                kind: List
                items:
                  - {kind: ConfigMap, data: {a: b}}
                  - {kind: Secret, data: {password: aHVudGVyMg==}}
                """, """
                kind: SecretList
                items:
                  - data: {password: aHVudGVyMg==}
                """, """
                extraObjects:
                  - kind: Secret
                    stringData: {password: hunter2}
                """, """
                kind: ConfigMap
                data:
                  login.yaml: |
                    kind: Secret
                    stringData:
                      password: hunter2
                """, """
                kind: Secret
                data: {}
                stringData: &values
                  password: hunter2
                """, """
                {{- if .Values.login }}
                kind: Secret
                stringData:
                  password: hunter2
                {{- end }}
                """, """
                {
                \t"kind": "Secret",
                \t"data": { "password": "aHVudGVyMg==" }
                }
                """})
    void oneWithValuesIsFound(String text) {
        assertThat(PlainSecrets.lines(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                kind: Secret
                metadata: {name: login}
                """, """
                kind: Secret
                data: {}
                stringData:
                """, """
                kind: SealedSecret
                spec: {encryptedData: {password: AgBy}, template: {metadata: {name: login}}}
                """, """
                kind: ConfigMap
                data: {note: Secret}
                """, """
                kind: Kustomization
                substituteFrom: [{kind: Secret, name: login}]
                data: {a: b}
                """, """
                {{- if .Values.login }}
                kind: Secret
                metadata: {name: login}
                ---
                kind: ConfigMap
                data: {a: b}
                {{- end }}
                """})
    void whatHasNoValuesIsNone(String text) {
        assertThat(PlainSecrets.lines(text)).isEmpty();
    }

    @Test
    void eachIsNamedByItsLine() {
        var secret = "kind: Secret\nstringData: {password: hunter2}\n";
        var map = "kind: ConfigMap\ndata:\n  login.yaml: |\n    # a text\n    " + secret.replace("\n", "\n    ");

        assertThat(PlainSecrets.lines(secret + "---\n\n" + secret + "---\n" + secret))
                .containsExactly(1, 5, 8);
        assertThat(PlainSecrets.lines("{{ if .on }}\n" + secret + "---\n" + secret))
                .containsExactly(2, 5);
        assertThat(PlainSecrets.lines("a: b\n---\n" + map)).hasSize(1);
    }

    @Test
    void everyFileIsReadThatGitHasOrWouldTake() throws Exception {
        var secret = "kind: Secret\nstringData: {password: hunter2}\n";
        git("init", "--quiet");
        write(".gitignore", "out/\n");
        for (var file : List.of(
                "login.yaml",
                "apps/prod/login.yml",
                "apps/ä ö.json",
                "chart/templates/login.tpl",
                "chart/login.yaml.gotmpl",
                ".hidden/login.yaml",
                "docs/notes.md",
                "out/login.yaml")) {
            write(file, secret);
        }
        write("gone.yaml", secret);
        write("staged.yaml", secret);
        git("add", "gone.yaml", "staged.yaml");
        Files.delete(repository.resolve("gone.yaml"));

        assertThat(PlainSecrets.in(repository))
                .containsExactly(
                        ".hidden/login.yaml:1",
                        "apps/prod/login.yml:1",
                        "apps/ä ö.json:1",
                        "chart/login.yaml.gotmpl:1",
                        "chart/templates/login.tpl:1",
                        "login.yaml:1",
                        "staged.yaml:1");
    }

    private void write(String name, String text) throws IOException {
        var file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
    }
}
