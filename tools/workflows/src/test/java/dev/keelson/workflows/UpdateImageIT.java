package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script update-image against a bare repository; what {@code ./keelson image set} refuses is left to its test. */
class UpdateImageIT {
    private static final String COMMIT = "4f2b7c1d9e8a6b5c4d3e2f1a0b9c8d7e6f5a4b3c";
    private static final String ZEROS = "0000000000000000000000000000000000000000";
    private static final String IMAGE = "ghcr.io/hitchai-app/platform-backend:prod-" + COMMIT;
    private static final Map<String, String> RIGHT = Map.of(
            "SERVICE", "platform-backend",
            "IMAGE", IMAGE,
            "IMAGE_ENVIRONMENT", "prod",
            "SOURCE_COMMIT", COMMIT,
            "SOURCE_BRANCH", "feature/one-more.host_2");
    private static final String TOKEN = "ghs_token-that-nobody-sees";

    @TempDir
    Path home;

    private Checkout checkout;
    private String before;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Checkout.in(home);
        before = origin("rev-parse", "main");
    }

    @Test
    void isOneCommitThatSaysWhereTheImageIsFrom() throws Exception {
        var result = update(Map.of());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(origin("log", "-1", "--format=%P%n%an <%ae>%n%B", "main"))
                .isEqualTo("""
                %s
                github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>
                chore(platform-backend): update image

                image: %s
                environment: prod
                commit: %s
                branch: feature/one-more.host_2

                """.formatted(before.strip(), IMAGE, COMMIT));
        assertThat(images())
                .isEqualTo(SampleSites.IMAGES.replace(
                        "platform-backend:prod-" + ZEROS, "platform-backend:prod-" + COMMIT));
        assertThat(calls())
                .containsExactly("keelson image set platform-backend %s --site steady --stack prod".formatted(IMAGE));
    }

    @Test
    void aProposalIsABranchAndOnePullRequest() throws Exception {
        for (var open : List.of("0", "1")) {
            Files.writeString(home.resolve("calls.open"), open);
            var environment = new TreeMap<>(RIGHT);
            environment.putAll(Map.of("SITE", "steady", "GITHUB_REPOSITORY", "ours/site"));

            var result = checkout.run(environment, ".github/scripts/update-image", "propose");

            assertThat(result.code()).as(result.err()).isZero();
            assertThat(origin("rev-parse", "main")).as("nothing is deployed").isEqualTo(before);
            assertThat(origin("rev-parse", "image/steady-prod-platform-backend^"))
                    .isEqualTo(before);
            assertThat(result.out()).isEqualTo(open.equals("1") ? "" : """
                    image: %s
                    environment: prod
                    commit: %s
                    branch: feature/one-more.host_2
                    """.formatted(IMAGE, COMMIT));
        }
        assertThat(checkout.calls())
                .filteredOn(call -> call.startsWith("gh pr create"))
                .hasSize(1);
    }

    @Test
    void anImageThatIsThereAlreadyIsNoCommit() throws Exception {
        assertThat(update(Map.of()).code()).isZero();
        var once = origin("rev-parse", "main");

        assertThat(update(Map.of()).code()).isZero();
        assertThat(origin("rev-parse", "main")).isEqualTo(once);
    }

    /** Somebody sets another image between our fetch and our push. */
    @Test
    void whoWasFasterKeepsTheirImage() throws Exception {
        var other = "git clone -q '%1$s' ../other && cd ../other && sed -i 's#dev-ui:prod-0#dev-ui:prod-1#' %2$s"
                        .formatted(home.resolve("origin.git"), "sites/steady/images.prod.yaml")
                + " && git -c user.name=Other -c user.email=other@example.org commit -qam other && git push -q";

        var result = update(Map.of("MEANWHILE", other));

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(images())
                .isEqualTo(SampleSites.IMAGES
                        .replace("platform-backend:prod-" + ZEROS, "platform-backend:prod-" + COMMIT)
                        .replace("dev-ui:prod-0", "dev-ui:prod-1"));
        assertThat(origin("log", "-2", "--format=%s", "main"))
                .isEqualTo("chore(platform-backend): update image\nother\n");
        assertThat(origin("rev-list", "--merges", before.strip() + "..main")).isEmpty();
        assertThat(calls()).hasSize(2);
    }

    @Test
    void givesUpWhereEveryPushIsRefused() throws Exception {
        checkout.program("../origin.git/hooks/pre-receive", "#!/bin/sh\necho 'main is protected'\nexit 1\n");

        var result = update(Map.of("UPDATE_TRIES", "2"));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("main is protected").endsWith("update-image: main took none of 2 pushes\n");
        assertThat(origin("rev-parse", "main")).isEqualTo(before);
        assertThat(calls()).hasSize(2);
    }

    @Test
    void whatTheCommandLineRefusesIsNotTriedAgain() throws Exception {
        checkout.write("refused", "There is no app 'platform-backend'\n", false);
        checkout.commit("refused");
        checkout.git("push", "--quiet", "origin", "main");
        before = origin("rev-parse", "main");

        assertThat(update(Map.of())).isEqualTo(new Checkout.Result(1, "", "There is no app 'platform-backend'\n"));
        assertThat(origin("rev-parse", "main")).isEqualTo(before);
        assertThat(calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVICE|Platform|service is Platform: must be a name of at most 63 lower-case letters, digits and hyphens",
                "SERVICE|-x|service is -x: must be a name of at most 63 lower-case letters, digits and hyphens",
                "SERVICE|a b|service is a\\ b: must be a name of at most 63 lower-case letters, digits and hyphens",
                "SERVICE||service is '': must be a name of at most 63 lower-case letters, digits and hyphens",
                "SOURCE_BRANCH|--all|branch is --all: must be a branch of at most 200 letters, digits and _ . / + -",
                "SOURCE_BRANCH|a;b|branch is a\\;b: must be a branch of at most 200 letters, digits and _ . / + -",
                "SOURCE_BRANCH|a#1|branch is a#1: must be a branch of at most 200 letters, digits and _ . / + -",
                "IMAGE|ghcr.io/hitchai-app/platform-backend:latest|image is ghcr.io/hitchai-app/platform-backend:latest:"
                        + " must be an image whose tag is the environment, a hyphen and the commit",
                "IMAGE|--help:prod-" + COMMIT + "|image is --help:prod-" + COMMIT
                        + ": must be an image whose tag is the environment, a hyphen and the commit",
            })
    void checksEachField(String field, String value, String problem) throws Exception {
        var result = update(Map.of(field, value == null ? "" : value));

        assertThat(result).isEqualTo(new Checkout.Result(1, "", "update-image: %s\n".formatted(problem)));
        assertThat(calls()).isEmpty();
    }

    @Test
    void anotherEnvironmentsImageIsRefused() throws Exception {
        assertThat(update(Map.of("IMAGE_ENVIRONMENT", "stage")).err())
                .isEqualTo(
                        "update-image: image is %s: must be an image whose tag is the environment, a hyphen and the commit\n"
                                .formatted(IMAGE));
        assertThat(update(Map.of("IMAGE_ENVIRONMENT", "dev")).err())
                .startsWith("update-image: environment is dev: must be stage or prod\n");
        assertThat(calls()).isEmpty();
    }

    /** No line of a value begins a line of the log, where GitHub would take it for a command. */
    @Test
    void everyFieldIsToldAtOnceOnALineOfItsOwn() throws Exception {
        var hostile = "x\n::set-env name=PATH::/tmp\n$(touch owned)`touch owned`";
        var all = new TreeMap<String, String>();
        RIGHT.keySet().forEach(field -> all.put(field, hostile));

        var result = update(all);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(5).allMatch(line -> line.startsWith("update-image: "));
        assertThat(checkout.file("owned")).doesNotExist();
        assertThat(calls()).isEmpty();
    }

    @Test
    void onlyGitSeesTheToken() throws Exception {
        checkout.program("git", """
                #!/usr/bin/env bash
                echo "git $*" >>"$CALLS"
                echo "$1 ${GIT_CONFIG_KEY_0:-} ${GIT_CONFIG_VALUE_0:-}" >>"$CALLS.git"
                PATH=${PATH#*:} exec git "$@"
                """);

        var result = update(Map.of("GITHUB_TOKEN", TOKEN, "GITHUB_SERVER_URL", "https://github.example"));

        assertThat(result.code()).as(result.err()).isZero();
        var encoded = Base64.getEncoder().encodeToString(("x-access-token:" + TOKEN).getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readAllLines(home.resolve("calls.git")))
                .contains(
                        "fetch http.https://github.example/.extraheader AUTHORIZATION: basic " + encoded,
                        "push http.https://github.example/.extraheader AUTHORIZATION: basic " + encoded)
                .filteredOn(line -> line.contains(encoded))
                .hasSize(2);
        for (var file : List.of(home.resolve("calls"), home.resolve("calls.variables"), checkout.file(".git/config"))) {
            assertThat(file).content().doesNotContain(TOKEN, encoded);
        }
    }

    @Test
    void throwsNobodysWorkAway() throws Exception {
        checkout.write("plan", "work", false);

        assertThat(update(Map.of()))
                .isEqualTo(new Checkout.Result(
                        1, "", "update-image: there are changes here, which it would throw away\n"));
        assertThat(checkout.file("plan")).hasContent("work");
    }

    @Test
    void wrongUseIsToldFromFailure() throws Exception {
        for (var use : List.of("update-image", "start-deployment|x|y")) {
            var words = (".github/scripts/" + use).split("\\|");
            var result = checkout.run(Map.of(), words);

            assertThat(result.code()).as(use).isEqualTo(2);
            assertThat(result.err()).startsWith("usage: " + use.split("\\|", 2)[0]);
        }
        assertThat(calls()).isEmpty();
    }

    private Checkout.Result update(Map<String, String> other) throws IOException, InterruptedException {
        var environment = new TreeMap<>(RIGHT);
        environment.putAll(other);
        return checkout.run(environment, ".github/scripts/update-image", "steady");
    }

    private String images() throws IOException, InterruptedException {
        return origin("show", "main:sites/steady/images.prod.yaml");
    }

    /** What git says of the repository that everybody pushes to. */
    private String origin(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", "../origin.git"));
        command.addAll(List.of(arguments));
        var result = checkout.run(Map.of(), command.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    /** Those of the command line. */
    private List<String> calls() throws IOException {
        return checkout.calls().stream()
                .filter(call -> call.startsWith("keelson "))
                .toList();
    }
}
