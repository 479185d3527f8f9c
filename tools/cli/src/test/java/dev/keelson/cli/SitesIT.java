package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.cli.KeelsonProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two sites in one repository, by the command line in a process of its own. */
class SitesIT {
    @TempDir
    Path root;

    @TempDir
    Path output;

    @BeforeEach
    void write() throws IOException {
        Garage.write(root);
    }

    @Test
    void listsTheSitesTheirProjectsAndTheirStacks() throws Exception {
        assertThat(keelson("sites")).isEqualTo(new Result(0, """
                        SITE     FOLDER         PROJECTS                     STACKS
                        abaci    .              cloud, cluster, release      prod
                        garage   sites/garage   platform, cluster, release   platform, prod, stage
                        """, List.of()));
    }

    @Test
    void listsThemAsJson() throws Exception {
        assertThat(keelson("sites", "--json").out().replaceAll("\\s+", "")).isEqualTo("""
                        [
                          {
                            "site": "abaci", "folder": ".",
                            "projects": ["cloud", "cluster", "release"], "stacks": ["prod"]
                          },
                          {
                            "site": "garage", "folder": "sites/garage",
                            "projects": ["platform", "cluster", "release"], "stacks": ["platform", "prod", "stage"]
                          }
                        ]
                        """.replaceAll("\\s+", ""));
    }

    @Test
    void plansASiteWithThePlatformsOneStack() throws Exception {
        var result = keelson("plan", "--site", "garage", "--stack", "stage");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out().lines().filter(line -> line.matches("Plan of .*| +(ingress|replicas).*")))
                .map(line -> line.strip().replaceAll(" *: +", ": "))
                .containsExactly(
                        "Plan of garage-platform (platform):",
                        "ingress: \"traefik\"",
                        "Plan of garage-cluster (stage):",
                        "ingress: \"traefik\"",
                        "replicas: \"1\"",
                        "Plan of garage-release (stage):",
                        "replicas: \"1\"");
    }

    @Test
    void plansTheSiteAtTheTopByDefault() throws Exception {
        var result = keelson("plan", "cloud", "--stack", "prod");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("Plan of abaci-cloud (prod):");
    }

    @Test
    void aPlatformNeedsNoStackToBeNamed() throws Exception {
        var result = keelson("plan", "platform", "--site", "garage");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("Plan of garage-platform (platform):");
    }

    @Test
    void aRefusedProjectIsReportedAndThoseThatReadItAreLeftOut() throws Exception {
        Garage.settings(root, "platform", "platform:ingres: traefik");

        assertThat(keelson("plan", "--site", "garage", "--stack", "prod"))
                .isEqualTo(new Result(Keelson.FOUND, "", List.of("platform:ingress is missing")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan --site garge --stack prod             | There is no site 'garge'; there are: abaci, garage.
            adopt cluster x.json --site x --stack prod | There is no site 'x'; there are: abaci, garage.
            archive cluster --site x --stack prod      | There is no site 'x'; there are: abaci, garage.
            plan cloud --site garage --stack prod      | There is no project 'cloud'; there are: platform, cluster, release, or all.
            adopt all x.json --site garage             | There is no project 'all'; there are: platform, cluster, release.
            archive cloud --site garage                | There is no project 'cloud'; there are: platform, cluster, release.
            plan --site garage --stack prd             | There is no stack 'prd' of garage-cluster; there are: prod, stage.
            plan --site garage --stack platform        | There is no stack 'platform' of garage-cluster; there are: prod, stage.
            adopt cluster x.json --site garage         | Missing option: --stack STACK; there are: prod, stage.
            """)
    void aWrongUseIsOneLineWithWhatThereIs(String command, String line) throws Exception {
        assertThat(keelson(command.split(" "))).isEqualTo(new Result(Keelson.USAGE, "", List.of(line)));
    }

    @Test
    void asksForTheSiteIfTheTopIsNone() throws Exception {
        for (var file : List.of("Pulumi.yaml", "cloud/Pulumi.yaml", "cluster/Pulumi.yaml")) {
            Files.delete(root.resolve(file));
        }

        assertThat(keelson("plan", "--stack", "prod"))
                .isEqualTo(new Result(Keelson.USAGE, "", List.of("Missing option: --site SITE; there are: garage.")));
    }

    private Result keelson(String... arguments) throws IOException, InterruptedException {
        return new KeelsonProcess(root, output, List.of()).run(arguments);
    }
}
