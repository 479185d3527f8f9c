package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.ops.doctor.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The doctor of abaci.one, before answers that were recorded: {@code right} has them all, and each folder of
 * {@code wrong} those that differ, with what is printed then. Whether GitHub and Pulumi still answer so, only a real
 * account tells.
 */
class DoctorCommandTest {
    private static final Path ANSWERS = Path.of("src/test/resources/doctor").toAbsolutePath();
    private static final Path RIGHT = ANSWERS.resolve("right");
    private static final Path WRONG = ANSWERS.resolve("wrong");
    private static final String REPOSITORY = "gh/repos/antialias/keelson";
    private static final String HOOK =
            "information: hook of the runners: no command sees the machines, so look by hand:"
                    + " ask job-started.sh there, it must refuse; do: docs/bootstrap.md#the-runners\n";

    private static final String OCEANID = "information: prod of oceanid: not asked about: its site:organization is"
            + " goldfish-inc, and this repository deploys for antialias; do: docs/bootstrap.md#actions-on\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    private Path programs;
    private Path changed;

    /** The sites of this repository, with workflows that change only with these tests. */
    @BeforeAll
    static void checkout() throws IOException {
        SiteCopy.in(root);
        SiteSettings.copy(Path.of("sites"), root);
        var workflows = Files.createDirectories(root.resolve(".github/workflows"));
        for (var name : List.of("preview.yml", "proof.yml")) {
            Files.copy(ANSWERS.resolve("workflows").resolve(name), workflows.resolve(name));
        }
    }

    @BeforeEach
    void programs() throws IOException {
        programs = Files.createDirectory(folder.resolve("programs"));
        changed = Files.createDirectory(folder.resolve("changed"));
        for (var name : List.of("gh", "pulumi")) {
            var program = Files.copy(ANSWERS.resolve("recorded"), programs.resolve(name));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
    }

    @Test
    void aRightSetUpHasOnlyWhatNoCommandCanTell() {
        assertThat(doctor("doctor")).isZero();

        assertThat(out.toString()).isEqualTo(HOOK + OCEANID);
        assertThat(err.toString()).isEqualToIgnoringNewLines("doctor: 0 blocking, 0 warning, 2 information");
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

    /** What cannot be asked is a line each, and everything else is asked all the same. */
    @Test
    void withoutGhPulumiIsAskedAllTheSame() throws IOException {
        changed = WRONG.resolve("a-stack-is-missing");
        Files.delete(programs.resolve("gh"));

        assertThat(doctor("doctor --site abaci")).isEqualTo(Keelson.USAGE);

        assertThat(out.toString())
                .isEqualTo("blocking: stack antialias/abaci-cluster/prod: not there: must be made (pulumi stack init);"
                        + " do: docs/bootstrap.md#the-stacks\n");
        assertThat(err.toString().lines())
                .containsExactly(
                        "There is no gh on the PATH: install it.", "doctor: 1 blocking, 0 warning, 0 information");
    }

    @Test
    void withoutPulumiGitHubIsAskedAllTheSame() throws IOException {
        changed = WRONG.resolve("jobs-write-by-default");
        Files.delete(programs.resolve("pulumi"));

        assertThat(doctor("doctor --site abaci")).isEqualTo(Keelson.USAGE);

        assertThat(out.toString()).isEqualTo(Files.readString(changed.resolve("expected")));
        assertThat(err.toString().lines())
                .containsExactly(
                        "There is no pulumi on the PATH: install it.", "doctor: 1 blocking, 1 warning, 1 information");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gh/repo-view | 4 | | To get started with GitHub CLI, please run:  gh auth login | gh is not logged in: gh auth login
            gh/repo-view | 1 | | no git remotes found | gh knows no repository here (no git remotes found): --repo OWNER/NAME names it.
            gh/repos/antialias/keelson | 1 | {"message":"Not Found","status":"404"} | gh: Not Found (HTTP 404) | gh sees no repository antialias/keelson: must be owner/name of one that its login may read.
            gh/repos/antialias/keelson | 1 | {"message":"Bad credentials","status":"401"} | gh: Bad credentials (HTTP 401) | gh is not logged in: gh auth login
            gh/repos/antialias/keelson | 1 | | error connecting to api.github.com | gh could not read repos/antialias/keelson: error connecting to api.github.com
            gh/repos/antialias/keelson | 0 | <html> | | gh does not answer as GitHub does for repos/antialias/keelson.
            gh/repos/antialias/keelson/environments | 0 | {} | | gh does not answer as GitHub does for repos/antialias/keelson/environments.
            gh/orgs/antialias/actions/runner-groups_visible_to_repository_keelson | 1 | {} | gh: Must have admin rights (HTTP 403) | gh may not read orgs/antialias/actions/runner-groups?visible_to_repository=keelson (403): log in as an owner, and give it the scope: gh auth refresh -s admin:org.
            pulumi/whoami | 3 | | error: this command requires logging in; try running `pulumi login` first | pulumi is not logged in: pulumi login
            pulumi/whoami | 1 | | error: problem logging in: Invalid access token | pulumi is not logged in: pulumi login
            pulumi/whoami | 1 | | error: performing HTTP request: no such host | pulumi could not read whoami: error: performing HTTP request: no such host
            pulumi/api/orgs/antialias/oidc/issuers | 3 | | {"error":{"code":"pulumi.cloud_api.http_4xx","message":"Forbidden","httpStatus":403}} | pulumi may not read /api/orgs/antialias/oidc/issuers (403): log in as an admin of the organization.
            pulumi/api/orgs/antialias/oidc/issuers | 1 | | {"error":{"code":"pulumi.cloud_api.network_error","message":"fetching spec: no such host"}} | pulumi could not read /api/orgs/antialias/oidc/issuers: fetching spec: no such host
            pulumi/api/orgs/antialias/oidc/issuers | 255 | | error: unknown command "api" for "pulumi" | This pulumi has no 'pulumi api': install the version of .github/pulumi-version.
            pulumi/env/antialias/abaci/prod | 0 | a: [hunter2 | | The definition of the environment abaci/prod is no YAML that can be read.
            pulumi/stack-ls | 0 | {} | | pulumi does not answer as Pulumi Cloud does for the stacks of antialias.
            """)
    void whatCannotBeAskedIsOneLine(String path, int exit, String printed, String complaint, String line)
            throws IOException {
        answer(
                path + ".error",
                "%d\n%s\n%s".formatted(exit, printed == null ? "" : printed, complaint == null ? "" : complaint));

        assertThat(doctor("doctor --site abaci")).isEqualTo(Keelson.USAGE);

        assertThat(err.toString().lines())
                .hasSize(2)
                .startsWith(line)
                .last()
                .asString()
                .startsWith("doctor: 0 blocking");
    }

    @Test
    void aLoginThatMayNotAdministerIsToldNothing() throws IOException {
        answer(
                REPOSITORY + ".json",
                Files.readString(RIGHT.resolve(REPOSITORY + ".json")).replace("\"admin\": true", "\"admin\": false"));

        assertThat(doctor("doctor --site abaci")).isEqualTo(Keelson.USAGE);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        "gh's login is no admin of antialias/keelson, so GitHub tells it nothing of its settings: log in as"
                                + " an owner.",
                        "doctor: 0 blocking, 0 warning, 0 information");
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

    private void answer(String path, String text) throws IOException {
        var file = changed.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    private int doctor(String command) {
        return run(environment(), command);
    }

    private int run(Map<String, String> environment, String command) {
        return Keelson.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), command.split(" "));
    }

    private Map<String, String> environment() {
        return Map.of(
                Keelson.ROOT,
                root.toString(),
                "PATH",
                programs.toString(),
                "CALLS",
                folder.resolve("calls").toString(),
                "ANSWERS",
                Stream.of(changed, RIGHT)
                        .map(Path::toString)
                        .reduce((a, b) -> a + ":" + b)
                        .orElseThrow());
    }
}
