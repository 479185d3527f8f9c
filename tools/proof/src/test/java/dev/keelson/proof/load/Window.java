package dev.keelson.proof.load;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An event, and the moments at which it began and all was as before. */
record Window(String event, long from, long to) {
    private static final double MILLIS = 1000.0;

    /** A table in Markdown. */
    static String table(List<Window> windows, Measures measures) {
        var head = """
                | event | lasted | requests | writes acknowledged | longest write outage | longest staleness \
                | refused writes | refused reads |
                |---|---|---|---|---|---|---|---|
                """;
        return head + windows.stream().map(window -> window.row(measures)).collect(joining());
    }

    Duration staleness(Measures measures) {
        return measures.staleness(from, to);
    }

    private String row(Measures measures) {
        return "| %s | %s | %d | %d | %s | %s | %s | %s |%n"
                .formatted(
                        event,
                        seconds(Duration.ofNanos(to - from)),
                        measures.count(exchange -> true, from, to),
                        measures.count(Exchange::isAcknowledged, from, to),
                        seconds(measures.writeOutage(from, to)),
                        seconds(staleness(measures)),
                        statuses(measures.refused(Exchange::isWrite, from, to)),
                        statuses(measures.refused(exchange -> exchange.method().equals("GET"), from, to)));
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / MILLIS);
    }

    private static String statuses(Map<Integer, Long> statuses) {
        return statuses.entrySet().stream()
                .map(entry -> "%d × %s".formatted(entry.getValue(), entry.getKey() == 0 ? "no answer" : entry.getKey()))
                .collect(joining(", "));
    }
}
