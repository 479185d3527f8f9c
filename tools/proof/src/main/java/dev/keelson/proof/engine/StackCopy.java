package dev.keelson.proof.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of a stack's settings, with the edits that a test needs.
 *
 * @param edits every change, for a person to read
 */
record StackCopy(String text, List<String> edits) {
    StackCopy {
        edits = List.copyOf(edits);
    }

    static StackCopy of(Path file) {
        try {
            return new StackCopy(Files.readString(file), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another text in the one place that has the old one. */
    StackCopy edit(String old, String put) {
        var at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("not exactly once in the stack's settings: " + old);
        }
        var more = new ArrayList<>(edits);
        more.add(line(old) + " -> " + line(put));
        return new StackCopy(text.replace(old, put), more);
    }

    private static String line(String text) {
        return text.isEmpty() ? "nothing" : text.strip().replaceAll("\\s+", " ");
    }
}
