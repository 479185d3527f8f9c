package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.ops.doctor.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The doctor of abaci.one, before answers that were recorded: {@code right} has them all, and each folder of
 * {@code wrong} those that differ, with what is printed then. Whether GitHub and Pulumi still answer so, only a real
 * account tells.
 */
class DoctorCommandTest extends RecordedAccounts {
    /** The stacks of other organizations, and whose they are. */
    private static final String OTHERS = String.join(
            "",
            Stream.of(
                            "platform of steady hitchai-app",
                            "prod of oceanid goldfish-inc",
                            "prod of steady hitchai-app",
                            "stage of steady hitchai-app")
                    .map(words -> words.replaceFirst(
                                    "(.*) (\\S+)$",
                                    "information: $1: not asked about: its site:organization is $2, and this repository"
                                            + " deploys for antialias; do: docs/bootstrap.md#actions-on")
                            + "\n")
                    .toList());

    @Test
    void aRightSetUpHasOnlyWhatNoCommandCanTell() {
        assertThat(doctor("doctor")).isZero();

        assertThat(out.toString()).isEqualTo(HOOK + OTHERS);
        assertThat(err.toString()).isEqualToIgnoringNewLines("doctor: 0 blocking, 0 warning, 5 information");
    }

    @ParameterizedTest
    @MethodSource("wrongOnes")
    void aWrongOneIsNamed(String name) throws IOException {
        changed = WRONG.resolve(name);

        var code = doctor("doctor --site abaci");

        assertThat(out.toString()).isEqualTo(Files.readString(changed.resolve("expected")));
        assertThat(code).isEqualTo(out.toString().contains("blocking: ") ? Keelson.FOUND : Keelson.FINE);
        assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith("doctor: ");
    }

    static List<String> wrongOnes() throws IOException {
        try (var folders = Files.list(WRONG)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    /** Or a folder without a problem would pass for one. */
    @ParameterizedTest
    @MethodSource("wrongOnes")
    void everyWrongOneDiffersFromTheRightOne(String name) throws IOException {
        assertThat(Files.readString(WRONG.resolve(name).resolve("expected"))).isNotEqualTo(HOOK);
    }

    @Test
    void everyStepThatAFindingNamesIsAHeadingOfThePageInThisOrder() throws IOException {
        var headings = Pattern.compile("^## (.*)$", Pattern.MULTILINE)
                .matcher(Files.readString(KeelsonTest.ROOT.resolve(Step.PAGE)))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
        var steps = Arrays.stream(Step.values()).map(Step::anchor).toList();

        assertThat(headings).containsSubsequence(steps);
    }

    /** No finding is made up for a step that the page lacks, and each step has one that a test has seen. */
    @Test
    void everyStepIsNamedBySomeFinding() throws IOException {
        var seen = new StringBuilder(HOOK);
        for (var name : wrongOnes()) {
            seen.append(Files.readString(WRONG.resolve(name).resolve("expected")));
        }

        assertThat(Arrays.stream(Step.values()).map(step -> "; do: " + Step.PAGE + "#" + step.anchor() + "\n"))
                .allSatisfy(place -> assertThat(seen).contains(place));
    }

    @Test
    void itOnlyReadsAndOpensNoSecret() throws IOException {
        assertThat(doctor("doctor")).isZero();

        assertThat(Files.readAllLines(folder.resolve("calls")))
                .hasSizeGreaterThan(30)
                .allMatch(call -> call.matches("gh repo view --json nameWithOwner"
                        + "|gh api (--paginate --slurp )?[\\w./?&=-]+"
                        + "|pulumi whoami --json --non-interactive"
                        + "|pulumi stack ls --all --organization antialias --fully-qualify-stack-names --json --non-interactive"
                        + "|pulumi env get antialias/abaci/[a-z-]+ --definition --non-interactive"
                        + "|pulumi api /api/orgs/antialias/[\\w/-]+"));
    }

    @Test
    void printsJsonForPrograms() {
        changed = WRONG.resolve("a-stack-is-missing");

        assertThat(doctor("doctor --json --site abaci")).isEqualTo(Keelson.FOUND);

        assertThat(out.toString()).startsWith("""
                [
                  {
                    "severity": "blocking",
                    "check": "the-stacks",
                    "object": "stack antialias/abaci-cluster/prod",
                    "reason": "not there: must be made (pulumi stack init)",
                    "do": "docs/bootstrap.md#the-stacks"
                  },
                """);
    }

    @Test
    void isATableOnATerminal() {
        var environment = new HashMap<>(environment());
        environment.put(Keelson.TERMINAL, "1");

        assertThat(run(environment, "doctor --site abaci")).isZero();

        assertThat(out.toString()).isEqualTo("""
                FOUND         OBJECT                REASON
                information   hook of the runners   no command sees the machines, so look by hand: ask job-started.sh there, it must refuse
                                                    docs/bootstrap.md#the-runners
                """);
    }

    /** GitHub has two forms of it. */
    @Test
    void mainMayBeProtectedInTheOlderForm() throws IOException {
        answer(REPOSITORY + "/rules/branches/main.json", "[[]]");
        answer(REPOSITORY + "/branches/main/protection.json", """
                {"required_status_checks": {"strict": true,
                   "checks": [{"context": "build and test"}, {"context": "plan of base and head"}]},
                 "required_pull_request_reviews": {"required_approving_review_count": 1,
                   "require_code_owner_reviews": true, "dismiss_stale_reviews": true},
                 "enforce_admins": {"enabled": true},
                 "allow_force_pushes": {"enabled": false}, "allow_deletions": {"enabled": false}}
                """);

        assertThat(doctor("doctor --site abaci")).isZero();

        assertThat(out.toString()).isEqualTo(HOOK);
    }

    @Test
    void aTokenOfTheOrganizationLeavesThePreviewsOut() throws IOException {
        answer(REPOSITORY + "/environments/abaci-prod/variables.json", """
                [{"variables": [{"name": "PULUMI_TOKEN_TYPE", "value": "urn:pulumi:token-type:access_token:organization"}]}]
                """);
        answer(REPOSITORY + "/environments/abaci-prod-preview/variables.json", "[{\"variables\": []}]");
        answer(REPOSITORY + "/actions/variables.json", """
                [{"variables": [{"name": "PULUMI_ORGANIZATION", "value": "antialias"}]}]
                """);
        answer("pulumi/api/orgs/antialias/auth/policies/oidcissuers/issuer-1.json", """
                {"policies": [{"decision": "allow", "tokenType": "organization", "authorizedPermissions": ["admin"],
                  "rules": {"aud": "urn:pulumi:org:antialias",
                            "sub": ["repo:antialias@4711/keelson@900100:environment:abaci-prod"]}}]}
                """);

        assertThat(doctor("doctor --site abaci")).isZero();

        assertThat(out.toString()).isEqualTo(HOOK);
    }

    /** Its organization is another one, so it is not deployed from here, unless somebody says that it should be. */
    @Test
    void aSiteOfAnotherOrganizationIsAskedAboutByItsNameAlone() {
        assertThat(doctor("doctor --site oceanid")).isEqualTo(Keelson.FOUND);

        assertThat(out.toString())
                .contains(
                        "blocking: variable PULUMI_ORGANIZATION: antialias, so prod of oceanid is not deployed: must be"
                                + " goldfish-inc, as site:organization says; do: docs/bootstrap.md#actions-on\n")
                .contains("blocking: environment oceanid-prod: not there: must be made")
                .contains("blocking: login of pulumi: https://app.pulumi.com/owner, of antialias, owner: must be one at"
                        + " Pulumi Cloud that is in goldfish-inc; do: docs/bootstrap.md#the-stacks\n")
                .doesNotContain("abaci-prod");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            doctor --site shop     | GitHub Actions deploys no such stack: must be one whose file says site:deployOnlyFrom: github-actions.
            doctor --stack dev     | GitHub Actions deploys no such stack: must be one whose file says site:deployOnlyFrom: github-actions.
            doctor --site nowhere  | There is no site 'nowhere'; there are: abaci, oceanid, shop, steady.
            doctor --repo keelson  | --repo is 'keelson': must be like owner/name.
            doctor --repo -x/y     | --repo is '-x/y': must be like owner/name.
            """)
    void aWrongUseIsOneLine(String command, String line) {
        assertThat(doctor(command)).isEqualTo(Keelson.USAGE);

        assertThat(err.toString()).isEqualToIgnoringNewLines(line);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-key-is-missing", "an-environment-holds-a-secret"})
    void noValueIsShown(String name) {
        changed = WRONG.resolve(name);

        assertThat(doctor("doctor")).isEqualTo(Keelson.FOUND);

        assertThat(out.toString() + err).doesNotContain("hunter2").doesNotContain("ZXNj");
    }
}
