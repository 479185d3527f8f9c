package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.ProjectFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages say what the stack file, the workflows and the command line say. */
class DocsFactsTest {
    private static final String FIRST_DAY = "docs/bootstrap.md";

    @TempDir
    Path directory;

    @Test
    void theOrganizationAndTheRepositoryAreTheSitesOwn() throws IOException {
        var config = ProjectFile.read(KeelsonTest.ROOT.resolve("cluster"))
                .stack("prod")
                .config()
                .values();

        assertThat(all(FIRST_DAY, " ORG=(\\S+) REPO=")).containsExactly(config.get("site:organization"));
        assertThat(config.get("cluster:flux"))
                .contains("https://github.com/%s.git"
                        .formatted(all(FIRST_DAY, " REPO=(\\S+)").get(0)));
    }

    @Test
    void theEnvironmentGivesTheKeysThatTheStackFileAsksFor() throws IOException {
        var asked = all("Pulumi.prod.yaml", "^#   (\\w+:\\w+)  ");

        assertThat(asked).hasSize(4);
        assertThat(all("docs/secrets.md", "^    (\\w+:\\w+): \\$\\{vault\\."))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void theChecksOfTheBranchAreJobsOfThePreview() throws IOException {
        assertThat(all(".github/workflows/preview.yml", "^    name: (.+)$"))
                .startsWith("build and test", "plan of base and head", "what to preview live");
        assertThat(Files.readString(KeelsonTest.ROOT.resolve(FIRST_DAY)))
                .contains("\"context\": \"build and test\"", "\"context\": \"plan of base and head\"");
    }

    /** GitHub refuses any other, once Actions is on. */
    @Test
    void thePageAllowsTheActionsOfTheWorkflowsAndNoOther() throws IOException {
        try (var files = Files.walk(KeelsonTest.ROOT.resolve(".github"))) {
            var owners = new TreeSet<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".yml")).toList()) {
                owners.addAll(all(KeelsonTest.ROOT.relativize(file).toString(), "uses: ([\\w-]+)/[^@\\s]+@"));
            }

            assertThat(owners).containsExactly("actions", "pulumi");
        }
        assertThat(all(FIRST_DAY, "^(\\{\"github_owned_allowed.*)$"))
                .containsExactly(
                        "{\"github_owned_allowed\": true, \"verified_allowed\": false, \"patterns_allowed\": [\"pulumi/*\"]}");
    }

    @Test
    void theReadmeShowsTheMessagesOfTwoMistakes() throws IOException {
        var stack = SiteCopy.in(directory).root().resolve("Pulumi.prod.yaml");
        Files.writeString(
                stack,
                Files.readString(stack)
                        .replaceFirst("- name: www\\.abaci\\.one\n", "- name: www_1.abaci.one\n")
                        .replaceFirst("(cluster:redis:[^:]*\n(?:.*\n)*?    storage: )1Gi", "$11GB"));
        var err = new StringWriter();

        var code = Keelson.run(
                Map.of(Keelson.ROOT, directory.toString()),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                "plan",
                "--stack",
                "prod");

        assertThat(code).isEqualTo(Keelson.FOUND);
        assertThat(all("README.md", "^(site:hosts.*\ncluster:redis.*\n)")).containsExactly(err.toString());
    }

    private static List<String> all(String file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(KeelsonTest.ROOT.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
