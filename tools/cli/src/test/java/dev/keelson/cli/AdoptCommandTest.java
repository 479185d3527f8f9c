package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void printsWhatProdWouldFindAgain() throws IOException {
        var file = write("""
                {"resources": [
                  {"type": "kubernetes:core/v1:PersistentVolumeClaim", "name": "redis-data", "id": "<PLACEHOLDER>"},
                  {"type": "kubernetes:helm.sh/v3:Release", "name": "flux-release", "id": "<PLACEHOLDER>"},
                  {"type": "kubernetes:core/v1:Service", "name": "redis-service", "id": "<PLACEHOLDER>"}
                ]}
                """);

        assertThat(run("adopt", "cluster", file, "--stack", "prod")).isZero();

        assertThat(out.toString())
                .contains("\"id\": \"abaci/redis-data\"", "\"id\": \"flux-system/")
                .doesNotContain("redis-service", "PLACEHOLDER");
        out.getBuffer().setLength(0);
        assertThat(run("adopt", "cluster", file, "--stack", "prod", "--all")).isZero();
        assertThat(out.toString()).contains("\"id\": \"abaci/redis\"");
    }

    @Test
    void refusesAnotherFile() throws IOException {
        var file = write("[]");

        assertThat(run("adopt", "cluster", file, "--stack", "prod")).isEqualTo(Keelson.FOUND);

        assertThat(err.toString()).isEqualToIgnoringNewLines(file + ": the file is no JSON object");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhoWritesTheFile() {
        var file = directory.resolve("none.json").toString();

        assertThat(run("adopt", "cluster", file, "--stack", "prod")).isEqualTo(Keelson.FOUND);

        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "%s is not there; 'pulumi preview --import-file %s' writes it.".formatted(file, file));
    }

    @Test
    void namesTheProjectsThatExistForOneThatDoesNot() {
        assertThat(run("adopt", "all", "all.json", "--stack", "prod")).isEqualTo(Keelson.USAGE);

        assertThat(err.toString()).startsWith("There is no project 'all'; there are: cloud, cluster, release.");
    }

    private String write(String text) throws IOException {
        return Files.writeString(directory.resolve("all.json"), text).toString();
    }

    private int run(String... arguments) {
        return Keelson.run(
                Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
    }
}
