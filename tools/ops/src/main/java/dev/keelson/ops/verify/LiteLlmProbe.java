package dev.keelson.ops.verify;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.verify.Web.Request;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Asks a LiteLLM which models it has, with its key and without. */
final class LiteLlmProbe implements Probe {
    private static final int FINE = 200;
    private static final int FIRST_REFUSAL = 400;

    private final Live live;
    private final Web web;

    LiteLlmProbe(Live live, Web web) {
        this.live = live;
        this.web = web;
    }

    @Override
    public void ask(Proof proof, Results results) {
        var key = live.secret(proof.namespace(), proof.secret("apiKey"));
        var pod = live.ready(proof.namespace(), proof.name());
        try (var forward = live.forward(pod, proof.number("port"))) {
            var request = Request.of("GET", forward.url() + "/v1/models");
            var answer = web.ask(request.with("Authorization", "Bearer " + key));
            if (answer.status() == FINE) {
                var missing = new TreeSet<>(proof.texts("models"));
                missing.removeAll(models(answer.body()));
                results.expect(
                        Check.MODELS,
                        missing.isEmpty(),
                        missing.isEmpty()
                                ? "%d models".formatted(proof.texts("models").size())
                                : "%s are missing".formatted(String.join(", ", missing)));
            } else {
                results.wrong(Check.MODELS, "with its key it answers %d".formatted(answer.status()));
            }
            var without = web.ask(request);
            results.expect(
                    Check.MODELS_CLOSED,
                    without.status() >= FIRST_REFUSAL,
                    "without a key it answers " + without.status());
        } catch (IOException e) {
            throw new Unanswered(Check.MODELS, "it does not answer: " + Web.reason(e));
        }
    }

    private static Set<String> models(String text) {
        var models = new TreeSet<String>();
        try {
            Json.objects(JsonParser.parseString(text).getAsJsonObject(), "data")
                    .forEach(model -> Json.text(model, "id").ifPresent(models::add));
        } catch (JsonParseException | IllegalStateException e) {
            throw new Unanswered(Check.MODELS, "it says what is no list of models");
        }
        return models;
    }
}
