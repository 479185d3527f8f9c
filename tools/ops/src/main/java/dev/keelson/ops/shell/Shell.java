package dev.keelson.ops.shell;

import java.util.List;

/** Runs a program and waits for it, not for ever. */
@FunctionalInterface
public interface Shell {

    /**
     * What a program has left.
     *
     * @param exit its exit code
     */
    record Result(int exit, String out, String err) {
        /** The line that says what is wrong, or else its first one. */
        public String complaint() {
            var lines = err.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.stream()
                    .filter(line -> line.startsWith("error:"))
                    .findFirst()
                    .orElseGet(() -> lines.isEmpty() ? "it does not say why" : lines.get(0));
        }
    }

    /**
     * Runs it without input.
     *
     * @throws Unasked if there is no such program, or if it does not end in time
     */
    Result run(List<String> command);
}
