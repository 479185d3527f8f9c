package dev.keelson.ops;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One thing that was found in a cluster.
 *
 * @param check which rule found it
 * @param object kind, namespace and name
 * @param remedy a command to copy
 */
public record Finding(Severity severity, String check, String object, String reason, String remedy) {
    /** The worst first. */
    public enum Severity {
        /** A deployment would fail, or has. */
        BLOCKING,
        WARNING,
        INFORMATION;

        /** For people and programs. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }

    /** The worst first, then by check and object. */
    public static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::check)
                        .thenComparing(Finding::object))
                .toList();
    }
}
