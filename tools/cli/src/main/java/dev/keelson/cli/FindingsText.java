package dev.keelson.cli;

import com.google.gson.stream.JsonWriter;
import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.plan.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How findings are written: for a log, for a terminal, for programs. */
final class FindingsText {
    private FindingsText() {}

    /** A table on a terminal, else a line for each. */
    static String of(List<Finding> findings, boolean isTerminal) {
        return isTerminal ? table(findings) : lines(findings);
    }

    private static String lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s: %s: %s; do: %s"
                        .formatted(finding.severity().text(), finding.object(), finding.reason(), finding.remedy()))
                .map(line -> Visible.text(line, Keelson.MAX_LINE) + "\n")
                .collect(Collectors.joining());
    }

    /** The command of each below its reason, so that it can be copied. */
    private static String table(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("FOUND", "OBJECT", "REASON"));
        findings.forEach(finding -> {
            rows.add(List.of(
                    finding.severity().text(),
                    Visible.text(finding.object(), Keelson.MAX_LINE),
                    Visible.text(finding.reason(), Keelson.MAX_LINE)));
            rows.add(List.of("", "", Visible.text(finding.remedy(), Keelson.MAX_LINE)));
        });
        return Columns.of(rows);
    }

    /** How many there are of each kind. */
    static String counts(List<Finding> findings) {
        return Arrays.stream(Severity.values())
                .map(severity -> "%d %s"
                        .formatted(
                                findings.stream()
                                        .filter(finding -> finding.severity() == severity)
                                        .count(),
                                severity.text()))
                .collect(Collectors.joining(", "));
    }

    /** All that a command prints. */
    static String json(List<Finding> findings) {
        var text = new StringWriter();
        var json = new JsonWriter(text);
        json.setIndent("  ");
        try {
            json(json, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Visible.json(text.toString()) + "\n";
    }

    static void json(JsonWriter json, List<Finding> findings) throws IOException {
        json.beginArray();
        for (var finding : findings) {
            json.beginObject();
            json.name("severity").value(finding.severity().text());
            json.name("check").value(finding.check());
            json.name("object").value(finding.object());
            json.name("reason").value(finding.reason());
            json.name("do").value(finding.remedy());
            json.endObject();
        }
        json.endArray();
    }
}
