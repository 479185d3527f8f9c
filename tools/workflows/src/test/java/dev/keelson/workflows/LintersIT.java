package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linters that are ours: of pages, and of the versions that Renovate has to find. */
class LintersIT {
    private static final String REPORT = """
            {"repositories": {"local": {"packageFiles": {"regex": [{"packageFile": "%s", "deps": [%s]}]}}}}
            """;

    @TempDir
    Path home;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Checkout.in(home);
        for (var linter : new String[] {".ci/markdown", ".ci/renovate/versions.py"}) {
            checkout.write("../" + linter, Files.readString(Workflow.ROOT.resolve(linter)), true);
        }
    }

    @Test
    void aVersionThatRenovateDoesNotFindIsNamedWithItsLine() throws Exception {
        var known = REPORT.formatted("Pulumi.prod.yaml", "{\"currentValue\": \"1.2.3\"}, {\"currentValue\": \"v2.0\"}");

        assertThat(versions("Pulumi.prod.yaml", """
                config:
                  cluster:kubernetesProvider: 1.2.3
                  cluster:podSecurity: { enforce: baseline, version: v2.0 } # since 4.5.6
                  cluster:server: 192.168.86.51
                """, known))
                .isEqualTo(new Checkout.Result(0, "renovate: 2 versions in 1 files, all of them found\n", ""));
        assertThat(versions("Pulumi.prod.yaml", """
                config:
                  cluster:kubernetesProvider: 1.2.3
                  cluster:widget:
                    chart: 1.2.3
                  cluster:other: { image: "registry.example:5000/a/b:7-alpine", version: 9 }
                """, known)).isEqualTo(new Checkout.Result(1, """
                        Pulumi.prod.yaml:2,4: 1.2.3: Renovate finds 1 of 2
                        Pulumi.prod.yaml:5: 9: Renovate finds 0 of 1
                        Pulumi.prod.yaml:5: 7-alpine: Renovate finds 0 of 1
                        renovate: 4 versions in 1 files, 3 of them not found
                        """, ""));
    }

    @Test
    void versionsAreLookedForWhereverTheyStand() throws Exception {
        for (var row : new String[][] {
            {"pom.xml", "    <some.version>1.2.3</some.version>", "1.2.3"},
            {"tools/a/go.mod", "\texample.org/b v0.4.0 // indirect", ""},
            {"tools/a/go.mod", "\texample.org/b v0.4.0", "v0.4.0"},
            {".github/workflows/a.yml", "      - uses: a/b@" + "0".repeat(40) + " # v1.2.3", "v1.2.3"},
            {".github/workflows/a.yml", "        image: postgres:17.6@sha256:" + "0".repeat(64), "17.6"},
            {".github/pulumi-version", "3.1.0", "3.1.0"},
            {".github/scripts/a", "readonly K3D=v5.9.0", "v5.9.0"},
            {".github/scripts/a", "readonly B=moby/buildkit:v0.1.2@sha256:" + "0".repeat(64), "v0.1.2"},
            {"sites/a/ml/requirements.txt", "spacy==3.8.0 \\", "3.8.0"},
            {"sites/a/apps/b/Dockerfile", "FROM python:3.11-slim AS build", "3.11-slim"},
            {"sites/a/images.prod.yaml", "web: example.org/web:prod-1", "prod-1"},
            {"sites/a/clusters/b/images.yaml", "  web: example.org/web:1.0 # {\"$x\": \"a:tag\"}", "1.0"},
            {"sdks/generator/npm.lock", "@a/b 1.2.3 sha512-x", "1.2.3"},
            {".ci/renovate/package.json", "    \"renovate\": \"39.0.1\"", "39.0.1"},
        }) {
            var result = versions(row[0], row[1] + "\n", REPORT.formatted("another", ""));

            assertThat(result.out())
                    .as(row[1])
                    .isEqualTo(
                            row[2].isEmpty()
                                    ? "renovate: 0 versions in 0 files, all of them found\n"
                                    : row[0] + ":1: " + row[2] + ": Renovate finds 0 of 1\n"
                                            + "renovate: 1 versions in 1 files, 1 of them not found\n");
        }
    }

    @Test
    void aPageIsReadAsItsReaderWould() throws Exception {
        checkout.write("good.md", "# Title\n\nText.\n\n## Part\n\n````md\n```\n# no title\t\n````\n", false);
        checkout.write("bad.md", "Text \n\n# Title\n\n### Deep\n\n# Another\n\n```sh\nls\n\n", false);

        assertThat(checkout.run(Map.of(), "../.ci/markdown", "good.md"))
                .isEqualTo(new Checkout.Result(0, "markdown: 1 pages\n", ""));
        assertThat(checkout.run(Map.of(), "../.ci/markdown", "bad.md")).isEqualTo(new Checkout.Result(1, """
                        bad.md:1: ends in blanks
                        bad.md:5: is a heading of level 3 below one of level 1
                        bad.md:9: opens code that nothing closes
                        bad.md:1: must be the page's one title, '# ...'; there are 2
                        bad.md:12: must be the last line, and end
                        """, ""));
    }

    private Checkout.Result versions(String file, String text, String report) throws IOException, InterruptedException {
        checkout.run(Map.of(), "rm", "-rf", "../files");
        checkout.write("../files/" + file, text, false);
        checkout.write("../report.json", report, false);
        return checkout.run(Map.of(), "python3", "../.ci/renovate/versions.py", "../files", "../report.json");
    }
}
