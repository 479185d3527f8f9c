package dev.keelson.proof.load;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the exchanges of a load say about the site. */
record Measures(List<Exchange> exchanges) {
    Measures {
        exchanges = exchanges.stream()
                .sorted(Comparator.comparingLong(Exchange::end))
                .toList();
    }

    long count(Predicate<Exchange> kind) {
        return exchanges.stream().filter(kind).count();
    }

    long count(Predicate<Exchange> kind, long from, long to) {
        return within(kind, from, to).size();
    }

    /** The acknowledged rows that are not among those of a pod. */
    Set<String> lost(Collection<String> rows) {
        return exchanges.stream()
                .filter(Exchange::isAcknowledged)
                .map(Exchange::text)
                .filter(text -> !rows.contains(text))
                .collect(Collectors.toSet());
    }

    /** The longest time without an acknowledged write, of which at least a part is in the interval. */
    Duration writeOutage(long from, long to) {
        var acknowledged = exchanges.stream()
                .filter(Exchange::isAcknowledged)
                .mapToLong(Exchange::end)
                .toArray();
        var longest = 0L;
        for (var at = 1; at < acknowledged.length; at++) {
            if (acknowledged[at] > from && acknowledged[at - 1] < to) {
                longest = Math.max(longest, acknowledged[at] - acknowledged[at - 1]);
            }
        }
        return Duration.ofNanos(longest);
    }

    /** How old the oldest row was, at most, that had been acknowledged and was missing where somebody read. */
    Duration staleness(long from, long to) {
        // When somebody was first told of as many rows, or of more.
        var told = new TreeMap<Integer, Long>();
        var earliest = Long.MAX_VALUE;
        for (var write : exchanges.stream()
                .filter(Exchange::isAcknowledged)
                .sorted(Comparator.comparingInt(Exchange::rows).reversed())
                .toList()) {
            earliest = Math.min(earliest, write.end());
            told.put(write.rows(), earliest);
        }
        return Duration.ofNanos(
                within(
                                exchange -> exchange.isRead() && exchange.isOk() && exchange.rows() != Exchange.UNKNOWN,
                                from,
                                to)
                        .stream()
                        .mapToLong(read -> {
                            var next = told.higherEntry(read.rows());
                            return next == null ? 0 : Math.max(0, read.start() - next.getValue());
                        })
                        .max()
                        .orElse(0));
    }

    /** How often each status came that was not 200, in an interval. */
    Map<Integer, Long> refused(Predicate<Exchange> kind, long from, long to) {
        return within(kind, from, to).stream()
                .filter(exchange -> !exchange.isOk())
                .collect(Collectors.groupingBy(Exchange::status, TreeMap::new, Collectors.counting()));
    }

    private List<Exchange> within(Predicate<Exchange> kind, long from, long to) {
        return exchanges.stream()
                .filter(kind)
                .filter(exchange -> exchange.start() >= from && exchange.start() < to)
                .toList();
    }
}
