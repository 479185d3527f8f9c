package dev.keelson.proof.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.route.RouteAnswers.Question;
import dev.keelson.proof.run.Requirement;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The prod plan's routes in a real API server, served by a real Traefik.
 *
 * <p>Open: k3s's load balancer before it, the NAS, and what the app's pods would do.
 */
@OnQuickCluster(controllers = false)
class TraefikIT {
    static final Path RECORDED = Path.of("src/test/resources/route-answers.tsv");

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW");
    private static final int OK = 200;
    private static final int REDIRECT = 308;
    private static final int MOVED = 301;
    private static final int UNAVAILABLE = 503;

    private static RoutedSite site;

    private final Random random = new Random(1); // the same requests each time

    @BeforeAll
    static void start(QuickCluster cluster) {
        site = Requirement.orSkip(() -> RoutedSite.start(cluster));
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    /** Who answered a request. */
    private record Answered(WebRequest request, int status, String pod) {
        boolean isLost() {
            return status == OK && !request.isRead() && !pod.equals(RoutedSite.pod(0));
        }
    }

    @Test
    void ofAThousandRequestsEveryWriteIsOnThePrimaryAndReadsAreOnAll() {
        var answers = ask(1000);

        assertThat(answers).allMatch(answer -> answer.status() == OK);
        assertThat(pods(answers, false)).containsOnly(RoutedSite.pod(0));
        assertThat(pods(answers, true)).containsOnly(RoutedSite.pod(0), RoutedSite.pod(1), RoutedSite.pod(2));
        System.out.printf(
                "traefik: %d writes on the primary, %d reads on all%n",
                pods(answers, false).size(), pods(answers, true).size());
    }

    @Test
    void aMissingMiddlewareLosesNoWriteSilently() {
        assertThat(site.middlewares()).containsExactly("hsts", "in-flight", "rate-limit", "redirect-https");
        for (var middleware : site.middlewares()) {
            site.without(middleware, () -> {
                var answers = ask(100);

                assertThat(answers).as(middleware).noneMatch(Answered::isLost);
                System.out.printf("traefik: without %s: %s%n", middleware, statuses(answers));
            });
        }
    }

    @Test
    void aRollingRestartLosesNoWriteSilently() {
        for (var ordinal : List.of(2, 1, 0)) {
            site.withoutPod(ordinal, () -> {
                var answers = ask(100);

                assertThat(answers).noneMatch(Answered::isLost);
                assertThat(answers).noneMatch(answer -> answer.pod().equals(RoutedSite.pod(ordinal)));
                assertThat(answers.stream().filter(answer -> !answer.request().isRead()))
                        .allMatch(answer -> answer.status() == (ordinal == 0 ? UNAVAILABLE : OK));
                assertThat(answers.stream().filter(answer -> answer.request().isRead()))
                        .allMatch(answer -> answer.status() == OK);
            });
        }
    }

    @Test
    void aChallengeIsAnsweredByItsSolverByWhateverMethodAndWay() {
        for (var entryPoint : List.of("web", WebRequest.SECURE)) {
            for (var method : List.of("GET", "HEAD", "POST")) {
                var challenge = new WebRequest(entryPoint, method, RoutedSite.HOST, RouteAnswers.CHALLENGE, Map.of());

                assertThat(site.send(challenge).header(PodStandIn.SERVICE)).isEqualTo(RoutedSite.SOLVER);
            }
        }
    }

    /** A fault, to know that the tests above would see it. */
    @Test
    void aReadRouteThatTakesEveryMethodIsSeen() {
        site.with(
                RoutedSite.HOST,
                yaml -> yaml.replace(" && (Method(`GET`) || Method(`HEAD`))", ""),
                routers -> routers.stream()
                                .filter(router -> router.rule().contains("Method"))
                                .count()
                        == 1,
                () -> assertThat(ask(100)).anyMatch(Answered::isLost));
    }

    /** A fault, to know that the tests above would see it. */
    @Test
    void anAppRouteThatBeatsTheChallengeIsSeen() {
        var challenge = new WebRequest(WebRequest.SECURE, "GET", RoutedSite.HOST, RouteAnswers.CHALLENGE, Map.of());

        site.with(
                RoutedSite.HOST,
                yaml -> yaml.replace("priority: 2", "priority: 2000"),
                routers -> routers.stream().anyMatch(router -> router.priority() == 2000),
                () -> assertThat(site.send(challenge).header(PodStandIn.SERVICE))
                        .isEqualTo("abaci-app"));
    }

    /** With {@code -Dproof.record=true} the answers are written down anew. */
    @Test
    void theRecordedAnswersAreItsAnswers() {
        var answers = new LinkedHashMap<Question, String>();
        var questions = RouteAnswers.questions(RoutedSite.HOST, site.middlewares());
        answerAll(questions.stream().filter(Question::isWhole).toList(), answers);
        for (var middleware : site.middlewares()) {
            var asked = questions.stream()
                    .filter(question -> question.missing().equals(middleware))
                    .toList();
            site.without(middleware, () -> answerAll(asked, answers));
        }
        var seen = new RouteAnswers(answers);
        if (Boolean.getBoolean("proof.record")) {
            seen.write(RECORDED);
        }

        assertThat(seen.text()).isEqualTo(RouteAnswers.read(RECORDED).text());
    }

    private void answerAll(List<Question> questions, Map<Question, String> answers) {
        for (var question : questions) {
            var answer = site.send(question.request().from(client()));
            answers.put(
                    question,
                    switch (answer.status()) {
                        case OK -> answer.header(PodStandIn.SERVICE);
                        case MOVED, REDIRECT -> "redirect";
                        default -> String.valueOf(answer.status());
                    });
        }
    }

    private List<Answered> ask(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var method = METHODS.get(random.nextInt(METHODS.size()));
                    var path = random.nextBoolean() ? "/api/save" : "/";
                    var host = random.nextBoolean() ? RoutedSite.HOST : "www." + RoutedSite.HOST;
                    var request = new WebRequest(WebRequest.SECURE, method, host, path, Map.of()).from(client());
                    var answer = site.send(request);
                    return new Answered(request, answer.status(), answer.header(PodStandIn.POD));
                })
                .toList();
    }

    /** Each from an address of its own, since a client may send so many in a second and no more. */
    private String client() {
        return "192.0.2." + random.nextInt(256);
    }

    private static List<String> pods(List<Answered> answers, boolean isRead) {
        return answers.stream()
                .filter(answer -> answer.request().isRead() == isRead)
                .map(Answered::pod)
                .toList();
    }

    private static Map<Integer, Integer> statuses(List<Answered> answers) {
        var statuses = new TreeMap<Integer, Integer>();
        answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
        return statuses;
    }
}
