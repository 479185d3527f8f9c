package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.ops.verify.Proof;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code verify} learns what to ask; what it asks, the proof has real parts for. */
class VerifyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... words) {
        return Keelson.run(
                Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words);
    }

    /** In a process of its own, since it is PATH that finds a pulumi. */
    private String runWithPulumi(String pulumi) throws IOException, InterruptedException {
        var program = Files.writeString(folder.resolve("pulumi"), "#!/bin/sh\n" + pulumi);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        var builder = new ProcessBuilder(
                        JvmOptions.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keelson.class.getName(),
                        "verify",
                        "--stack",
                        "prod",
                        "--kubeconfig",
                        "nowhere")
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":/usr/bin:/bin");
        builder.environment().put(Keelson.ROOT, KeelsonTest.ROOT.toString());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Keelson.USAGE);
        return text;
    }

    @Test
    void asksPulumiForTheOutputsOfEachProject() throws Exception {
        var said = runWithPulumi("""
                echo "$@" >>%s
                echo '{"proof:cache:redis": {"namespace": "a"}}'
                """.formatted(folder.resolve("asked")));

        assertThat(said).startsWith("nowhere cannot be read: must be a kubeconfig");
        assertThat(Files.readString(folder.resolve("asked")).lines())
                .hasSize(3)
                .allMatch(
                        line -> line.matches(
                                "-C .* stack output --json --non-interactive --stack [a-z-]+/abaci-(cloud|cluster|release)/prod"));
    }

    @Test
    void saysWhatPulumiSays() throws Exception {
        assertThat(runWithPulumi("echo 'error: not logged in' >&2; exit 255"))
                .contains("error: not logged in; --outputs FILE reads what it would print, --planned does without.");
    }

    @Test
    void saysThatNoStackTellsWhatToAsk() throws Exception {
        assertThat(runWithPulumi("echo '{}'"))
                .isEqualToIgnoringNewLines(
                        "No stack of the site says what to ask: must be deployed by this keelson first;"
                                + " --planned asks what the stack files say.");
    }

    @Test
    void refusesAFileThatIsNoJson() throws IOException {
        var file = Files.writeString(folder.resolve("outputs"), "no JSON");

        assertThat(run("verify", "--outputs", file.toString())).isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(file + ": must be the JSON that 'pulumi stack output --json' prints.");
    }

    @Test
    void namesThePartsThereAre() throws IOException {
        var file = Files.writeString(
                folder.resolve("outputs"), "{\"proof:cache:redis\": {}, \"proof:host:a.example\": {}}");

        assertThat(run("verify", "--outputs", file.toString(), "--only", "b.example"))
                .isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("There is no part b.example; there are: redis, a.example.");
    }

    /** What is planned is what the deployed stack will say. */
    @Test
    void aPlanSaysTheSameParts() {
        var site = Site.top(KeelsonTest.ROOT).orElseThrow();

        assertThat(StackOutputs.planned(site.projects(), "prod"))
                .extracting(Proof::object)
                .contains("host abaci.one", "litefs abaci-app", "backup abaci-app-backup", "cache redis", "keel keel");
    }

    @Test
    void gatusIsToldTheSameHosts() {
        assertThat(run("render", "gatus", "--stack", "prod")).isZero();

        var endpoints = JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("endpoints");
        assertThat(endpoints)
                .extracting(one -> one.getAsJsonObject().get("url").getAsString())
                .containsExactly(
                        "https://abaci.one/api/health",
                        "http://abaci.one/",
                        "https://www.abaci.one/api/health",
                        "http://www.abaci.one/");
        assertThat(endpoints.get(0).getAsJsonObject().getAsJsonArray("conditions"))
                .extracting(one -> one.getAsString())
                .isEqualTo(List.of("[STATUS] == 200", "[CERTIFICATE_EXPIRATION] > 336h"));
    }
}
