package dev.keelson.plan.policy;

import dev.keelson.plan.PlanSketch;
import dev.keelson.plan.Preview;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * What a rule is tried on: a file of resources, with comments that say what is to be found.
 *
 * <p>A document with {@code apiVersion} is a Kubernetes object, any other one has {@code type}, {@code name} and
 * {@code inputs}. {@code pulumi} holds a resource's options; {@code lost} says that an update deletes or replaces it.
 */
record Fixture(Declared declared, List<String> expected) {
    private static final String COMMENT = "# ";

    static Fixture broken(Rule rule) {
        return read(rule.id() + ".broken.yaml");
    }

    static Fixture healthy(Rule rule) {
        return read(rule.id() + ".healthy.yaml");
    }

    /** What one rule finds, a line each. */
    List<String> lines(Rule rule) {
        return rule.judge().apply(declared).map(Finding::text).distinct().toList();
    }

    private static Fixture read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(Fixture.class.getResourceAsStream(file), () -> "there is no " + file)) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fixture of(String text) {
        var sketch = PlanSketch.prod();
        Map<String, Boolean> lost = new LinkedHashMap<>();
        for (var document : new Yaml().loadAll(text)) {
            var content = new LinkedHashMap<>((Map<?, ?>) document);
            var options = dump(content.remove("pulumi"));
            var loss = content.remove("lost");
            var name = name(content);
            if (content.containsKey("apiVersion")) {
                sketch.object(name, dump(content), options);
            } else {
                sketch.resource(String.valueOf(content.get("type")), name, dump(content.get("inputs")), options);
            }
            if (loss != null) {
                lost.put(name, loss.equals("replaced"));
            }
        }
        var plan = sketch.plan();
        var losses = new ArrayList<Preview.Loss>();
        for (var resource : plan.resources()) {
            Optional.ofNullable(lost.get(resource.name()))
                    .ifPresent(isReplaced -> losses.add(new Preview.Loss(resource, isReplaced)));
        }
        return new Fixture(
                new Declared(Inventory.of(plan, true), plan, losses, false),
                text.lines()
                        .filter(line -> line.startsWith(COMMENT))
                        .map(line -> line.substring(COMMENT.length()))
                        .toList());
    }

    private static String name(Map<?, ?> content) {
        return content.get("metadata") instanceof Map<?, ?> metadata
                ? String.valueOf(metadata.get("name"))
                : String.valueOf(content.get("name"));
    }

    private static String dump(@Nullable Object content) {
        return new Yaml().dump(Objects.requireNonNullElse(content, Map.of()));
    }
}
