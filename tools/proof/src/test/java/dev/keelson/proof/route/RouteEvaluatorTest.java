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
import org.junit.jupiter.api.Test;

/** The evaluator that stands in for Traefik where there is none, held against what a real one answered. */
class RouteEvaluatorTest {
    /** As Traefik makes it of the Ingress of a challenge: without a priority of its own. */
    private static final String CHALLENGE =
            "Host(`%s`) && PathPrefix(`%s`)".formatted(RoutedSite.HOST, RouteAnswers.CHALLENGE);

    @Test
    void answersAsTheRealTraefikDid() {
        var evaluator = RouteEvaluator.of(SitePlan.record("prod", Map.of()).recordings().stream()
                        .filter(recording -> recording.project().equals("keelson-cluster"))
                        .findFirst()
                        .orElseThrow())
                .with(solver("web"))
                .with(solver(WebRequest.SECURE));
        var recorded = RouteAnswers.read(TraefikIT.RECORDED);
        var answers = new LinkedHashMap<Question, String>();
        recorded.answers().keySet().forEach(question -> answers.put(question, answer(evaluator, question)));

        assertThat(answers).hasSizeGreaterThan(100);
        assertThat(new RouteAnswers(answers).text()).isEqualTo(recorded.text());
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
