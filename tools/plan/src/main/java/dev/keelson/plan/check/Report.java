package dev.keelson.plan.check;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    public static String sarif(List<Finding> findings) {
        Map<String, Integer> rules = new TreeMap<>();
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
            json.name("name").value(TOOL);
            json.name("rules").beginArray();
            for (var rule : rules.keySet()) {
                json.beginObject().name("id").value(rule).endObject();
            }
            json.endArray().endObject().endObject();
            json.name("results").beginArray();
            for (var finding : findings) {
                result(json, finding, rules.getOrDefault(finding.rule(), 0));
            }
            json.endArray();
            json.endObject().endArray();
            json.endObject();
        });
    }

    private static void result(JsonWriter json, Finding finding, int rule) throws IOException {
        json.beginObject();
        json.name("ruleId").value(finding.rule());
        json.name("ruleIndex").value(rule);
        json.name("level").value(finding.isProblem() ? ERROR : WARNING);
        json.name("message").beginObject().name("text").value(message(finding)).endObject();
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject();
        json.name("artifactLocation")
                .beginObject()
                .name("uri")
                .value(uri(finding.file()))
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
