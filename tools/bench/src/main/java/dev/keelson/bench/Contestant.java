package dev.keelson.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One way to do a piece of work.
 *
 * @param group the part of the table
 * @param work what all contestants of this work do
 * @param name how this one does it
 * @param before makes the place ready; not measured
 * @param check ends the whole measurement where the work was not done
 * @param isSelfTimed whether the command prints the times that count
 */
record Contestant(
        String group,
        String work,
        String name,
        List<String> command,
        Path folder,
        Map<String, String> environment,
        Runnable before,
        Check check,
        boolean isSelfTimed) {

    /** What has to be true of a run. */
    interface Check {
        /** What is wrong, or nothing. */
        String problem(Measured run);

        Check NONE = run -> "";
    }

    Contestant {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Contestant(String group, String work, String name, List<String> command, Path folder) {
        this(group, work, name, command, folder, Map.of(), () -> {}, Check.NONE, false);
    }

    Contestant with(Map<String, String> variables) {
        return new Contestant(group, work, name, command, folder, variables, before, check, isSelfTimed);
    }

    Contestant before(Runnable ready) {
        return new Contestant(group, work, name, command, folder, environment, ready, check, isSelfTimed);
    }

    Contestant checked(Check by) {
        return new Contestant(group, work, name, command, folder, environment, before, by, isSelfTimed);
    }

    Contestant selfTimed() {
        return new Contestant(group, work, name, command, folder, environment, before, check, true);
    }

    String title() {
        return "%s, %s, %s".formatted(group, work, name);
    }

    Measured run(Path script) {
        before.run();
        var measured = Measured.of(script, this);
        var problem = check.problem(measured);
        if (!problem.isEmpty()) {
            throw new BenchException("%s: %s".formatted(title(), problem));
        }
        return isSelfTimed ? measured.selfTimed() : measured;
    }
}
