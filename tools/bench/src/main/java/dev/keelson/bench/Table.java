package dev.keelson.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as Markdown: a part for each group, a table for each piece of work. */
final class Table {
    private Table() {}

    /**
     * The whole table.
     *
     * @param missing what could not be measured, and why, by name
     */
    static String of(List<Result> results, Map<String, String> missing) {
        var text = new StringBuilder();
        var group = "";
        for (var result : results) {
            if (!result.group().equals(group)) {
                group = result.group();
                text.append(text.isEmpty() ? "" : "\n")
                        .append("### ")
                        .append(group)
                        .append("\n\n| what | who | seconds | processor, s | MiB |\n|---|---|---|---|---|\n");
            }
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            result.work(),
                            result.name(),
                            seconds(result.seconds()),
                            seconds(result.processor()),
                            number("%.0f", result.mib().median())));
        }
        if (!missing.isEmpty()) {
            text.append("\nNot measured:\n\n");
            missing.forEach((name, why) -> text.append("- %s: %s%n".formatted(name, why)));
        }
        return text.toString();
    }

    private static String seconds(Spread spread) {
        return "%s (%s to %s)"
                .formatted(
                        number("%.2f", spread.median()), number("%.2f", spread.least()), number("%.2f", spread.most()));
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
