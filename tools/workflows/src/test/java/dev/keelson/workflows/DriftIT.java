package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between a state and what is there; Pulumi's answer is recorded. */
class DriftIT {
    private static final String SECRET = "hunter2-the-planted-secret";
    private static final String KNOWN = """
            # Somebody's.
            - stack: abaci prod cluster
              resource: kubernetes:apps/v1:StatefulSet abaci-app
              properties: spec.replicas metadata.annotations
              reason: scaled by hand for the launch
              until: %s
            """;
    private static final String REPLICAS =
            "update kubernetes:apps/v1:StatefulSet abaci-app: metadata.annotations.note, spec.replicas";

    @TempDir
    Path home;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Checkout.in(home);
        answer(Files.readString(Path.of("src/test/resources/workflows/pulumi-refresh.json")), 0);
    }

    @Test
    void isANameAndPathsAndNoValue() throws Exception {
        var result = drift("cluster");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(report("cluster")).isEqualTo("""
                        delete kubernetes:core/v1:ConfigMap gone; touch owned
                        update kubernetes:apps/v1:StatefulSet abaci-app: metadata.annotations.note, spec.replicas
                        """);
        assertThat(result.out() + result.err() + report("cluster")).doesNotContain(SECRET);
        assertThat(checkout.calls())
                .containsExactly(
                        "pulumi -C ./cluster refresh --preview-only --stack ours/prod --json --non-interactive");
    }

    /** In the cluster it has to read Secrets; in the cloud it has no more rights than a preview. */
    @Test
    void theCloudIsAskedWithAPreviewsSecrets() throws Exception {
        assertThat(drift("cloud").code()).isZero();
        assertThat(checkout.calls())
                .containsExactly("pulumi -C ./cloud refresh --preview-only --stack ours/prod --override-env"
                        + " abaci/prod=abaci/prod-previewer --json --non-interactive");
    }

    @Test
    void whatIsKnownIsLeftOutUntilItsDay() throws Exception {
        known(KNOWN.formatted("2999-12-31"));
        assertThat(drift("cluster").code()).isZero();
        assertThat(report("cluster")).isEqualTo("delete kubernetes:core/v1:ConfigMap gone; touch owned\n");

        known(KNOWN.formatted("2020-02-29"));
        assertThat(drift("cluster").code()).isZero();
        assertThat(report("cluster"))
                .contains(REPLICAS + " (was known until 2020-02-29: scaled by hand for the launch)\n");
    }

    /** An entry is of one stack, one resource, and the paths that it names. */
    @Test
    void whatOnlyLooksLikeItIsTold() throws Exception {
        for (var other : new String[] {
            KNOWN.replace("abaci prod", "abaci stage"),
            KNOWN.replace("abaci-app", "abaci-web"),
            KNOWN.replace(" metadata.annotations", "")
        }) {
            known(other.formatted("2999-12-31"));

            assertThat(drift("cluster").code()).isZero();
            assertThat(report("cluster")).as(other).contains(REPLICAS + "\n");
        }
    }

    @Test
    void everyProblemOfTheListIsTold() throws Exception {
        known("""
                - stack: abaci prod cluster
                  until: soon
                    deep: x
                until: 2027-01-01
                - reason: because
                  until: 2027-02-30
                """);

        var result = drift("cluster");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().replaceAll("(?m)^\\.github/known-drift\\.yml: ", ""))
                .isEqualTo("""
                        line 3 is '    deep: x': must be '- KEY: VALUE' or '  KEY: VALUE', of properties, reason, resource, stack, until
                        line 4 is 'until: 2027-01-01': must be '- KEY: VALUE' or '  KEY: VALUE', of properties, reason, resource, stack, until
                        line 1 has no reason, resource
                        line 1 is known until soon: must be a day like 2027-01-31
                        line 5 has no resource, stack
                        line 5 is known until 2027-02-30: must be a day like 2027-01-31
                        """);
    }

    /** Without a file, the issue says that nobody knows. */
    @Test
    void whatCouldNotBeAskedLeavesNoFile() throws Exception {
        for (var nothing : new String[] {
            "",
            "error: " + SECRET,
            "[]",
            "{\"diagnostics\": [{\"severity\": \"error\", \"message\": \"" + SECRET + "\"}]}"
        }) {
            answer(nothing, 1);

            var result = drift("cluster");

            assertThat(result.code()).as(nothing).isEqualTo(1);
            assertThat(result.out()).as(nothing).isEmpty();
            assertThat(result.err())
                    .as(nothing)
                    .startsWith("drift: ")
                    .hasLineCount(1)
                    .doesNotContain(SECRET);
            assertThat(checkout.file("found")).isEmptyDirectory();
        }
    }

    @Test
    void ourOwnListIsReadable() throws Exception {
        known(Files.readString(Workflow.ROOT.resolve(".github/known-drift.yml")));

        assertThat(drift("cluster").code()).isZero();
    }

    private void known(String text) throws IOException {
        checkout.write(".github/known-drift.yml", text, false);
    }

    private void answer(String text, int code) throws IOException {
        checkout.write("../answer", text, false);
        checkout.program("pulumi", """
                #!/usr/bin/env bash
                if [[ $1 == env ]]; then echo 'of a cluster'; exit; fi
                echo "pulumi $*" >>"$CALLS"
                cat ../answer
                exit %d
                """.formatted(code));
    }

    private Checkout.Result drift(String project) throws IOException, InterruptedException {
        var environment = new HashMap<>(Map.of(
                "PULUMI_ORGANIZATION", "ours",
                "SITE", "abaci",
                "FOLDER", ".",
                "PROJECT", project,
                "STACK", "prod"));
        return checkout.run(environment, ".github/scripts/drift", "found");
    }

    private String report(String project) throws IOException {
        return Files.readString(checkout.file("found/abaci-prod-%s.txt".formatted(project)));
    }
}
