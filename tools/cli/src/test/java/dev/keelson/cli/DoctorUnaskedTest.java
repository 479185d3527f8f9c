package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor could not ask: a program that is missing, a login, a right to read, an answer of another kind. */
class DoctorUnaskedTest extends RecordedAccounts {
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
}
