package dev.keelson.ops.doctor;

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
        /** The first line of what it complains of. */
        String complaint() {
            return err.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse("it does not say why");
        }
    }

    /**
     * Runs it without input.
     *
     * @throws Unasked if there is no such program, or if it does not end in time
     */
    Result run(List<String> command);
}
