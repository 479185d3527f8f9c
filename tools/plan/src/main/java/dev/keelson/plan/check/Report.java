package dev.keelson.plan.check;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The findings for a program: as JSON, and as SARIF 2.1.0, which code hosts show beside the lines of a change. */
public final class Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String TOOL = "keelson check";
    private static final String ERROR = "error";
    private static final String WARNING = "warning";

    private Report() {}

    private interface Body {
        void write(JsonWriter json) throws IOException;
    }

    public static String json(List<Finding> findings) {
        return document(json -> {
            json.beginArray();
            for (var finding : findings) {
                json.beginObject();
                json.name("severity").value(finding.isProblem() ? "problem" : WARNING);
                json.name("rule").value(finding.rule());
                json.name("file").value(finding.file());
                json.name("line").value(finding.line());
                json.name("object").value(finding.subject());
                json.name("field").value(finding.field());
                json.name("message").value(finding.message());
                json.endObject();
            }
            json.endArray();
        });
    }

    /** What a rule is about, for somebody who sees a finding of it. */
    public record Text(String why, String remedy) {}

    /**
     * Where a finding is shown.
     *
     * @param resource the name of what it is about in another system, such as a URN
     */
    public record Place(String file, Optional<String> resource) {}

    public static String sarif(List<Finding> findings) {
        return sarif(TOOL, Map.of(), findings, finding -> new Place(finding.file(), Optional.empty()));
    }

    /**
     * The same, with what is known of the rules.
     *
     * @param tool which command found it
     * @param texts of rules, by their names; of the others, the name is all
     */
    public static String sarif(
            String tool, Map<String, Text> texts, List<Finding> findings, Function<Finding, Place> places) {
        Map<String, Integer> rules = new TreeMap<>();
        texts.keySet().forEach(rule -> rules.put(rule, 0));
        findings.forEach(finding -> rules.put(finding.rule(), 0));
        var index = 0;
        for (var rule : rules.entrySet()) {
            rule.setValue(index++);
        }
        return document(json -> {
            json.beginObject();
            json.name("$schema").value(SCHEMA);
            json.name("version").value("2.1.0");
            json.name("runs").beginArray().beginObject();
            json.name("tool").beginObject().name("driver").beginObject();
            json.name("name").value(tool);
            json.name("rules").beginArray();
            for (var rule : rules.keySet()) {
                rule(json, rule, Optional.ofNullable(texts.get(rule)));
            }
            json.endArray().endObject().endObject();
            json.name("results").beginArray();
            for (var finding : findings) {
                result(json, finding, rules.getOrDefault(finding.rule(), 0), places.apply(finding));
            }
            json.endArray();
            json.endObject().endArray();
            json.endObject();
        });
    }

    private static void rule(JsonWriter json, String id, Optional<Text> text) throws IOException {
        json.beginObject().name("id").value(id);
        if (text.isPresent()) {
            message(json.name("shortDescription"), text.get().why());
            message(json.name("help"), text.get().remedy());
            json.name("defaultConfiguration")
                    .beginObject()
                    .name("level")
                    .value(ERROR)
                    .endObject();
        }
        json.endObject();
    }

    private static void message(JsonWriter json, String text) throws IOException {
        json.beginObject().name("text").value(text).endObject();
    }

    private static void result(JsonWriter json, Finding finding, int rule, Place place) throws IOException {
        json.beginObject();
        json.name("ruleId").value(finding.rule());
        json.name("ruleIndex").value(rule);
        json.name("level").value(finding.isProblem() ? ERROR : WARNING);
        message(json.name("message"), message(finding));
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject();
        json.name("artifactLocation")
                .beginObject()
                .name("uri")
                .value(uri(place.file()))
                .endObject();
        // A region begins at line 1; a file that could not be read has none.
        if (finding.line() > 0) {
            json.name("region")
                    .beginObject()
                    .name("startLine")
                    .value(finding.line())
                    .endObject();
        }
        json.endObject();
        if (place.resource().isPresent()) {
            json.name("logicalLocations").beginArray().beginObject();
            json.name("name").value(finding.subject());
            json.name("fullyQualifiedName").value(place.resource().get());
            json.name("kind").value("resource");
            json.endObject().endArray();
        }
        json.endObject().endArray();
        json.endObject();
    }

    private static String message(Finding finding) {
        var field = finding.field().isEmpty() ? "" : finding.field() + ": ";
        return (finding.subject().isEmpty() ? "" : finding.subject() + ": ") + field + finding.message();
    }

    /** A relative path stays one, so that it is found in the checkout; blanks and the like are escaped. */
    private static String uri(String file) {
        var path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        var base = Path.of("").toAbsolutePath().toUri().toString();
        return path.toAbsolutePath().toUri().toString().substring(base.length());
    }

    private static String document(Body body) {
        var text = new StringWriter();
        var json = new JsonWriter(text);
        json.setIndent("  ");
        try {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
