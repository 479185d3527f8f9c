package dev.keelson.cli;

import com.google.gson.stream.JsonWriter;
import dev.keelson.ops.verify.Result;
import dev.keelson.ops.verify.Result.State;
import dev.keelson.plan.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The results of {@code keelson verify}, for people and for programs. */
final class VerifyReport {
    /** What is wrong comes last, where a reader of a log begins. */
    private static final Comparator<Result> ORDER =
            Comparator.comparing(Result::isWrong).thenComparing(Result::object).thenComparing(Result::check);

    private VerifyReport() {}

    /** A line for a part that has answered. */
    static String progress(List<Result> answers) {
        return answers.isEmpty()
                ? "nothing to ask"
                : "%s: %s".formatted(answers.get(0).object(), counts(answers));
    }

    static String counts(List<Result> results) {
        return Arrays.stream(State.values())
                .map(state -> "%d %s"
                        .formatted(
                                results.stream()
                                        .filter(result -> result.state() == state)
                                        .count(),
                                state.text()))
                .collect(Collectors.joining(", "));
    }

    /** A table on a terminal, else a line for each. */
    static String text(List<Result> results, boolean isTerminal) {
        var sorted = results.stream().sorted(ORDER).toList();
        return isTerminal ? table(sorted) : lines(sorted);
    }

    private static String lines(List<Result> results) {
        return results.stream()
                .map(result -> "%s: %s: %s: %s%s"
                        .formatted(
                                result.state().text(),
                                result.object(),
                                result.check().text(),
                                result.detail(),
                                result.isWrong() ? "; see " + result.recipe() : ""))
                .map(line -> Visible.text(line, Keelson.MAX_LINE) + "\n")
                .collect(Collectors.joining());
    }

    private static String table(List<Result> results) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("STATE", "PART", "ASKED", "SEEN"));
        for (var result : results) {
            rows.add(List.of(
                    result.state().text(),
                    Visible.text(result.object(), Keelson.MAX_LINE),
                    result.check().text(),
                    Visible.text(result.detail(), Keelson.MAX_LINE)));
            if (result.isWrong()) {
                rows.add(List.of("", "", "", "see " + result.recipe()));
            }
        }
        return Columns.of(rows);
    }

    static String json(List<Result> results) {
        var text = new StringWriter();
        var json = new JsonWriter(text);
        json.setIndent("  ");
        try {
            json.beginArray();
            for (var result : results.stream().sorted(ORDER).toList()) {
                json.beginObject();
                json.name("state").value(result.state().text());
                json.name("part").value(result.object());
                json.name("check").value(result.check().text());
                json.name("detail").value(result.detail());
                json.name("recipe").value(result.recipe());
                json.endObject();
            }
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Visible.json(text.toString()) + "\n";
    }

    /** A suite for each part, a case for each question. */
    static String junit(List<Result> results) {
        var parts = new LinkedHashMap<String, List<Result>>();
        results.stream()
                .sorted(Comparator.comparing(Result::object))
                .forEach(result -> parts.computeIfAbsent(result.object(), object -> new ArrayList<>())
                        .add(result));
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (var part : parts.entrySet()) {
                suite(xml, part.getKey(), part.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML into memory failed", e);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, String part, List<Result> results) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", Visible.text(part, Keelson.MAX_LINE));
        xml.writeAttribute("tests", Integer.toString(results.size()));
        xml.writeAttribute(
                "failures",
                Long.toString(results.stream().filter(Result::isWrong).count()));
        xml.writeAttribute(
                "skipped",
                Long.toString(results.stream()
                        .filter(result -> result.state() == State.SKIPPED)
                        .count()));
        for (var result : results) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", Visible.text(part, Keelson.MAX_LINE));
            xml.writeAttribute("name", result.check().text());
            var detail = Visible.text(result.detail(), Keelson.MAX_LINE);
            switch (result.state()) {
                case RIGHT -> {
                    xml.writeStartElement("system-out");
                    xml.writeCharacters(detail);
                    xml.writeEndElement();
                }
                case WRONG -> {
                    xml.writeStartElement("failure");
                    xml.writeAttribute("message", detail);
                    xml.writeCharacters("see " + result.recipe());
                    xml.writeEndElement();
                }
                case SKIPPED -> {
                    xml.writeStartElement("skipped");
                    xml.writeAttribute("message", detail);
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
