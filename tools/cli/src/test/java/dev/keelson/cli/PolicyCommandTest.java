package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code keelson policy} over every stack of this repository, and over previews. */
class PolicyCommandTest {
    private static final String PREVIEW = """
            {"changeSummary": {"delete": 1%s}, "steps": [
              {"op": "delete", "urn": "urn:pulumi:prod::shop-cluster::kubernetes:core/v1:PersistentVolumeClaim::data",
               "oldState": {
                 "urn": "urn:pulumi:prod::shop-cluster::kubernetes:core/v1:PersistentVolumeClaim::data",
                 "custom": true, "type": "kubernetes:core/v1:PersistentVolumeClaim",
                 "inputs": {"apiVersion": "v1", "kind": "PersistentVolumeClaim",
                            "metadata": {"name": "data", "namespace": "shop"}}}}
            ]}
            """;

    private static final String LOST =
            "shop-cluster: PersistentVolumeClaim shop/data: the update deletes it; its volume"
                    + " goes with it, unless the volume's reclaim policy is Retain: must stay, or have a waiver [data-lost]";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    /** The words that name each stack. */
    static List<String> stacks() {
        var stacks = new ArrayList<String>();
        for (var site : Site.all(KeelsonTest.ROOT)) {
            for (var stack : site.stacks()) {
                var isPlatform = site.projects().stream()
                        .anyMatch(project ->
                                project.isPlatform() && project.stackName(stack).equals(stack));
                stacks.add(
                        "--site %s %s".formatted(site.name(), isPlatform ? "--project platform" : "--stack " + stack));
            }
        }
        return stacks;
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void everyStackIsGreen(String words) {
        assertThat(run("policy " + words)).isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).matches("[1-9][0-9]* resources, 0 problems, 0 warnings, 0 waived\\R");
    }

    @Test
    void knowsEveryStack() {
        assertThat(stacks())
                .contains(
                        "--site abaci --stack prod", "--site steady --project platform", "--site oceanid --stack prod")
                .hasSize(Site.all(KeelsonTest.ROOT).stream()
                        .mapToInt(site -> site.stacks().size())
                        .sum());
    }

    @Test
    void ofAPreviewItSeesWhatIsLost() throws IOException {
        var file = write("preview.json", PREVIEW.formatted(""));

        assertThat(run("policy --preview " + file)).isEqualTo(Keelson.FOUND);
        assertThat(out.toString()).isEqualToIgnoringNewLines(LOST);
        assertThat(err.toString()).isEqualToIgnoringNewLines("0 resources, 1 problems, 0 warnings, 0 waived");
    }

    @Test
    void saysWhatAPartialPreviewLeavesOut() throws IOException {
        var file = write("preview.json", PREVIEW.formatted(", \"same\": 12"));

        assertThat(run("policy --preview " + file)).isEqualTo(Keelson.FOUND);
        assertThat(err.toString())
                .startsWith(file + " leaves out 12 resources that stay as they are: rules about objects together were"
                        + " not asked; 'pulumi preview --json --show-sames' tells all.");
    }

    @Test
    void aWaiverTakesAFinding() throws IOException {
        var preview = write("preview.json", PREVIEW.formatted(""));
        var waiver = write("waivers.yaml", """
                - rule: data-lost
                  resource: PersistentVolumeClaim shop/data
                  reason: Its files lie in the new claim.
                  expires: %s
                """.formatted(LocalDate.now(ZoneOffset.UTC)));

        assertThat(run("policy --preview %s --waivers %s".formatted(preview, waiver)))
                .isZero();
        assertThat(err.toString()).isEqualToIgnoringNewLines("0 resources, 0 problems, 0 warnings, 1 waived");
    }

    @Test
    void writesSarifThatLeadsToTheStacksFile() throws IOException {
        var sarif = folder.resolve("policy.sarif");
        var preview = write("preview.json", PREVIEW.formatted(""));

        assertThat(run("policy --preview %s --sarif %s".formatted(preview, sarif)))
                .isEqualTo(Keelson.FOUND);
        var location = JsonParser.parseString(Files.readString(sarif))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("locations")
                .get(0);
        assertThat(location).hasToString("""
                {"physicalLocation":{"artifactLocation":{"uri":"sites/shop/Pulumi.prod.yaml"}},\
                "logicalLocations":[{"name":"PersistentVolumeClaim shop/data","fullyQualifiedName":\
                "urn:pulumi:prod::shop-cluster::kubernetes:core/v1:PersistentVolumeClaim::data","kind":"resource"}]}""");
    }

    @Test
    void printsJson() throws IOException {
        assertThat(run("policy --json --preview " + write("preview.json", PREVIEW.formatted(""))))
                .isEqualTo(Keelson.FOUND);
        assertThat(JsonParser.parseString(out.toString()).getAsJsonArray()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    policy --preview p.json --site shop       | 2 | --preview holds one project of one site: --site and --project are for a plan.
                    policy --preview nowhere.json             | 1 | nowhere.json is not there; 'pulumi preview --json --show-sames' prints what it must hold.
                    policy --waivers nowhere.yaml --stack dev | 1 | nowhere.yaml cannot be read as text in UTF-8 (NoSuchFileException).
                    policy --project cluste --stack dev       | 2 | There is no project 'cluste'; there are: cloud, cluster, release, or all.
                    """)
    void aMistakeIsOneLine(String words, int code, String line) {
        assertThat(run(words)).isEqualTo(code);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualToIgnoringNewLines(line);
    }

    @Test
    void aSarifFileThatCannotBeWrittenIsOneLine() throws IOException {
        var preview = write("preview.json", PREVIEW.formatted(""));

        assertThat(run("policy --preview %s --sarif %s/no/where.sarif".formatted(preview, folder)))
                .isEqualTo(Keelson.FOUND);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(folder + "/no/where.sarif cannot be written (NoSuchFileException).");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String command) {
        return Keelson.run(
                Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                command.split(" "));
    }
}
