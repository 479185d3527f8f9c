package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the proof; what Docker, k3d, Pulumi and the site do stands in for them here. */
class TrialIT {
    private static final String SETTINGS =
            "config:\n  cluster:kubernetesProvider: 4.32.0\n  cluster:randomProvider: 4.21.2\n";
    private static final String NOTES = "#!/usr/bin/env bash\necho \"${0##*/} $*\" >>\"$CALLS\"\n";

    private static final String ROWS = "{\"host\": \"abaci-app-1\", \"rows\": %d, \"migrated\": [\"abaci-app-0\"]}";

    /** What the site answers: the redirect, the write, the reads. */
    private static final String CURL = NOTES + """
            case "$*" in
              *--head*) echo 'location: https://abaci.127.0.0.1.nip.io/' ;;
              *POST*) echo 'HTTP/2 200'; cat fly 2>/dev/null; echo __txid >"$RUNNER_TEMP/trial/cookies" ;;
              *) cat rows ;;
            esac
            """;

    @TempDir
    Path home;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Checkout.in(home);
        prepare(checkout);
    }

    /** Docker, k3d, a cluster that does as it is told, and the app. */
    static void prepare(Checkout checkout) throws IOException {
        checkout.write("Pulumi.dev.yaml", SETTINGS, false);
        checkout.write("rows", ROWS.formatted(20), false);
        for (var program : List.of("go", "docker", "k3d", "kubectl", "mvn")) {
            checkout.program(program, NOTES);
        }
        checkout.program("pulumi", NOTES + """
                if [[ $* == *'stack init'* ]]; then echo 'encryptionsalt: x' >>Pulumi.dev.yaml; fi
                if [[ -f changes && $* == *--expect-no-changes* ]]; then exit 1; fi
                """);
        checkout.program("curl", CURL);
    }

    @Test
    void aTrialIsWalkedFromItsClusterToItsEnd() throws Exception {
        var result = trial();

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(calls("pulumi"))
                .containsExactly(
                        "pulumi -C cluster stack init --no-select --stack dev --non-interactive",
                        "pulumi -C cluster preview --stack dev --non-interactive",
                        "pulumi -C cluster up --yes --skip-preview --stack dev --non-interactive",
                        "pulumi -C cluster up --yes --skip-preview --expect-no-changes --stack dev --non-interactive",
                        "pulumi -C cluster destroy --yes --stack dev --non-interactive");
        assertThat(calls("k3d"))
                .hasSize(3)
                .first()
                .isEqualTo("k3d cluster create keelson-trial --image +v1.34 --port 80:80@loadbalancer"
                        + " --port 443:443@loadbalancer");
        assertThat(calls("curl")).hasSize(1 + 20 + 30);
        assertEnded();
    }

    @Test
    void aSecondUpdateThatChangesSomethingFails() throws Exception {
        checkout.write("changes", "", false);

        assertThat(trial().code()).isEqualTo(1);
        assertThat(calls("curl")).isEmpty();
        assertEnded();
    }

    @Test
    void aWriteAtAReplicaFails() throws Exception {
        checkout.write("fly", "fly-replay: instance=abaci-app-0\n", false);

        assertFailed("trial: a write was at a replica, and is lost\n");
    }

    @Test
    void aReadThatMissesAWriteFails() throws Exception {
        checkout.write("rows", ROWS.formatted(19), false);

        assertFailed("trial: a read found 19 rows in place of 20\n");
    }

    @Test
    void whatIsLeftAtTheEndFails() throws Exception {
        checkout.program("kubectl", NOTES + "if [[ $* == *namespaces* ]]; then echo namespace/abaci; fi\n");

        assertFailed("trial: the end of the trial left namespace/abaci\n");
    }

    @Test
    void theProofRunsWithThePluginsThatTheStackNames() throws Exception {
        var result = checkout.run(Map.of(), ".github/scripts/as-root", ".github/scripts/proof");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(calls("pulumi"))
                .containsExactly(
                        "pulumi plugin install resource kubernetes 4.32.0",
                        "pulumi plugin install resource random 4.21.2");
        assertThat(calls("mvn")).containsExactly("mvn -B -ntp -T 2 verify -Pproof -Dkeelson.fuzz.cases=3000");
    }

    @Test
    void wrongUseIsToldFromFailure() throws Exception {
        for (var script : List.of("proof", "trial")) {
            var result = checkout.run(Map.of(), ".github/scripts/" + script, "one");

            assertThat(result.code()).as(script).isEqualTo(2);
            assertThat(result.err()).isEqualTo("usage: " + script + "\n");
            assertThat(checkout.calls()).isEmpty();
        }
    }

    private Checkout.Result trial() throws IOException, InterruptedException {
        return checkout.run(Map.of(), ".github/scripts/trial");
    }

    private void assertFailed(String why) throws IOException, InterruptedException {
        var result = trial();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEqualTo(why);
        assertEnded();
    }

    /** The cluster is gone, and the settings are what they were. */
    private void assertEnded() throws IOException {
        assertThat(calls("k3d")).last().isEqualTo("k3d cluster delete keelson-trial");
        assertThat(checkout.file("Pulumi.dev.yaml")).hasContent(SETTINGS);
    }

    private List<String> calls(String program) throws IOException {
        return checkout.calls().stream()
                .filter(call -> call.startsWith(program + " "))
                .toList();
    }
}
