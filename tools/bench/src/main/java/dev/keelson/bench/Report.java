package dev.keelson.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All of one run of the measurement.
 *
 * @param machine on what
 * @param missing what could not be measured, and why, by name
 */
record Report(List<String> machine, List<Result> results, Map<String, String> missing) {
    static final String PICTURE = "performance.svg";

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String PAGE = "performance.md";
    private static final String BEGIN = "<!-- written by tools/bench/bench -->";
    private static final String END = "<!-- end -->";

    Report {
        machine = List.copyOf(machine);
        results = List.copyOf(results);
        missing = new LinkedHashMap<>(missing);
    }

    /** Those of one work beside each other, in the order in which the works first stand. */
    static List<Result> byWork(List<Result> results) {
        var works = new LinkedHashMap<String, List<Result>>();
        results.forEach(result ->
                works.computeIfAbsent(result.work(), work -> new ArrayList<>()).add(result));
        return works.values().stream().flatMap(List::stream).toList();
    }

    /** As Markdown: on what, and the table. */
    String text() {
        var runs = results.stream().mapToInt(Result::runs).min().orElse(0);
        var text = new StringBuilder("Medians of %d runs in turn (least to most), on:%n%n".formatted(runs));
        machine.forEach(line -> text.append("- ").append(line).append('\n'));
        return text.append('\n').append(Table.of(results, missing)).toString();
    }

    /** The table, the JSON and the picture. */
    void write(Path folder, Predicate<Result> drawn) throws IOException {
        Files.writeString(folder.resolve("table.md"), text());
        Files.writeString(folder.resolve("results.json"), JSON.toJson(this) + "\n");
        Files.writeString(folder.resolve(PICTURE), Picture.of(results, drawn));
    }

    /** Puts the table and the picture into the page about it. */
    void publish(Path docs, Predicate<Result> drawn) throws IOException {
        var page = docs.resolve(PAGE);
        Files.writeString(page, replaced(Files.readString(page), text()));
        Files.writeString(docs.resolve(PICTURE), Picture.of(results, drawn));
    }

    static String replaced(String page, String table) {
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new BenchException("%s has no lines '%s' and '%s' after each other".formatted(PAGE, BEGIN, END));
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + table + "\n" + page.substring(end);
    }
}
