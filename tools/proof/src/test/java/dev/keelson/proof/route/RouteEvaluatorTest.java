package dev.keelson.proof.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.route.RouteAnswers.Question;
import dev.keelson.route.RouteEvaluator;
import dev.keelson.route.RouteEvaluator.Request;
import dev.keelson.route.RouteEvaluator.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The evaluator with which unit tests read routes, held to what a real Traefik answered. */
class RouteEvaluatorTest {
    /** As Traefik makes it of the Ingress of a challenge: without a priority of its own. */
    private static final String CHALLENGE =
            "Host(`%s`) && PathPrefix(`%s`)".formatted(RoutedSite.HOST, RouteAnswers.CHALLENGE);

    private static final RouteEvaluator SITE = RouteEvaluator.of(
                    SitePlan.record("abaci", "prod", Map.of()).recordings().stream()
                            .filter(recording -> recording.project().equals("abaci-cluster"))
                            .findFirst()
                            .orElseThrow())
            .with(solver("web"))
            .with(solver(WebRequest.SECURE));

    private static final RouteAnswers RECORDED = RouteAnswers.read(TraefikIT.RECORDED);

    @Test
    void answersAsTheRealTraefikDid() {
        assertThat(RECORDED.answers()).hasSizeGreaterThan(100);
        assertThat(new RouteAnswers(answers(SITE)).text()).isEqualTo(RECORDED.text());
    }

    /** A fault, to know that the answers above would show it. */
    @Test
    void aReadRouteThatTakesEveryMethodIsSeen() {
        var faulty = edit(route -> new Route(
                route.object(),
                route.entryPoint(),
                route.match().replace(" && (Method(`GET`) || Method(`HEAD`))", ""),
                route.priority(),
                route.middlewares(),
                route.service()));

        assertThat(differences(faulty)).isNotEmpty().allSatisfy((question, answer) -> {
            assertThat(question.request().isRead()).isFalse();
            assertThat(answer).isEqualTo("abaci-app");
        });
    }

    /** A fault, to know that the answers above would show it. */
    @Test
    void anAppRouteThatBeatsTheChallengeIsSeen() {
        var faulty = edit(route -> new Route(
                route.object(),
                route.entryPoint(),
                route.match(),
                route.priority() == 2 ? 2000 : route.priority(),
                route.middlewares(),
                route.service()));

        assertThat(differences(faulty)).isNotEmpty().allSatisfy((question, answer) -> {
            assertThat(question.request().path()).isEqualTo(RouteAnswers.CHALLENGE);
            assertThat(answer).isNotEqualTo(RoutedSite.SOLVER);
        });
    }

    private static RouteEvaluator edit(UnaryOperator<Route> change) {
        return new RouteEvaluator(SITE.routes().stream().map(change).toList(), SITE.middlewares());
    }

    /** What is answered otherwise than it was recorded. */
    private static Map<Question, String> differences(RouteEvaluator evaluator) {
        var answers = answers(evaluator);
        answers.entrySet().removeAll(RECORDED.answers().entrySet());
        return answers;
    }

    private static Map<Question, String> answers(RouteEvaluator evaluator) {
        var answers = new LinkedHashMap<Question, String>();
        RECORDED.answers().keySet().forEach(question -> answers.put(question, answer(evaluator, question)));
        return answers;
    }

    private static String answer(RouteEvaluator whole, Question question) {
        var request = question.request();
        var evaluator = question.isWhole() ? whole : whole.withoutMiddleware(question.missing());
        return evaluator.answer(
                new Request(request.entryPoint(), request.method(), request.host(), request.path(), request.headers()));
    }

    private static Route solver(String entryPoint) {
        return new Route(RoutedSite.SOLVER, entryPoint, CHALLENGE, 0, List.of(), RoutedSite.SOLVER);
    }
}
