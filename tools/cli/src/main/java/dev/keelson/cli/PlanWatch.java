package dev.keelson.cli;

import com.pulumi.Context;
import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.Visible;
import dev.keelson.plan.diff.PlanDiff;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Plans again whenever a file that plans are made of was saved, and says what is another than in the plan before. */
final class PlanWatch {
    /** A look at the known files. */
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Each of so many looks is for new files and built classes too: one a second. */
    private static final int LOOKS_FOR_ALL = 20;

    /** How often a plan is made again since something was saved meanwhile. */
    private static final int MOST_ATTEMPTS = 3;

    /** What a command does with a plan. */
    interface Command {
        /** Makes a plan with these programs. */
        PlannedSite plan(Function<String, Consumer<Context>> programs);

        /** Writes it to the folder that was named, if any was. */
        void write(PlannedSite made);

        /** Prints the first. */
        void print(PlannedSite made);
    }

    /**
     * What was printed last.
     *
     * @param plan as a folder would hold it
     */
    private record Told(Plan plan, List<String> lines) {}

    private final Command command;
    private final Path root;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colour;
    private final Settling settling;

    /** Held while files are written, so that Ctrl-C leaves none in half. */
    private final ReentrantLock writing = new ReentrantLock();

    /** The folders of classes that were there at any time: one that has none now is being built. */
    private final TreeSet<Path> modules = new TreeSet<>();

    private Function<String, Consumer<Context>> programs = Programs::of;
    private @Nullable Told last;

    PlanWatch(Command command, Path root, PrintWriter out, PrintWriter err, boolean colour) {
        this.command = command;
        this.root = root;
        this.out = out;
        this.err = err;
        this.colour = colour;
        this.settling = new Settling(
                () -> WatchedFiles.of(root), () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), PlanWatch::pause);
    }

    /** Goes on until the process is ended, or nobody reads what it says. */
    int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(writing::lock));
        var planned = WatchedFiles.of(root);
        modules.addAll(planned.classes().keySet());
        try {
            tell(command.plan(programs));
        } catch (PlanException e) {
            tell(e.problems());
        }
        if (!out.checkError()) {
            err.println(WatchReport.watching(planned));
        }
        var files = planned;
        for (var looks = 1L; !out.checkError(); looks++) {
            pause(LOOK);
            files = looks % LOOKS_FOR_ALL == 0 ? WatchedFiles.of(root) : files.again();
            if (!files.equals(planned)) {
                planned = again(planned, settling.settled(planned, files));
                files = planned;
            }
        }
        return Keelson.FOUND;
    }

    /** Plans until nothing was saved while it did, and gives the files of the plan. */
    private WatchedFiles again(WatchedFiles before, WatchedFiles saved) {
        var files = saved;
        for (var attempt = 1; !files.equals(before); attempt++) {
            var found = attempt(before, files);
            var after = WatchedFiles.of(root);
            if (after.equals(files) || attempt == MOST_ATTEMPTS) {
                out.println();
                out.println(
                        WatchReport.heading(LocalTime.now(ZoneId.systemDefault()), files.changedSince(before), colour));
                out.flush();
                found.run();
                break;
            }
            files = settling.settled(before, after);
        }
        return files;
    }

    /** Makes a plan, or finds out why there is none; what is given says so. */
    private Runnable attempt(WatchedFiles before, WatchedFiles files) {
        try {
            var unbuilt = rebuilt(before, files);
            if (unbuilt.isPresent() && files.settings().equals(before.settings())) {
                return () -> tell(List.of(unbuilt.get()));
            }
            var made = command.plan(programs);
            return () -> {
                unbuilt.ifPresent(line -> tell(List.of(line)));
                tell(made);
            };
        } catch (PlanException e) {
            return () -> tell(e.problems());
        } catch (ParameterException e) {
            return () -> tell(List.of(String.valueOf(e.getMessage()))); // a stack or a project that is gone
        } catch (ServiceConfigurationError | LinkageError e) {
            return () -> tell(List.of("The classes that were built cannot be loaded: " + e.getMessage()));
        }
    }

    /** Loads the programs anew where classes were built; says so where a module has none. */
    private Optional<String> rebuilt(WatchedFiles before, WatchedFiles files) {
        modules.addAll(files.classes().keySet());
        modules.removeIf(folder ->
                !Files.exists(root.resolve(folder).resolveSibling("../pom.xml").normalize()));
        if (files.classes().equals(before.classes())) {
            return Optional.empty();
        }
        var empty = modules.stream()
                .filter(folder -> Optional.ofNullable(files.classes().get(folder))
                        .map(BuiltClasses::isEmpty)
                        .orElse(true))
                .findFirst();
        if (empty.isEmpty()) {
            programs = RebuiltPrograms.in(modules.stream().map(root::resolve).toList());
        }
        return empty.map(folder ->
                "%s holds no class, as while it is built: the programs stay as they were before.".formatted(folder));
    }

    private void tell(PlannedSite made) {
        writing.lock();
        try {
            command.write(made);
        } catch (PlanException e) {
            tell(e.problems());
        } finally {
            writing.unlock();
        }
        var before = last;
        var now = new Told(made.asWritten(), made.lines());
        if (before == null) {
            command.print(made);
        } else {
            out.print(WatchReport.difference(PlanDiff.between(before.plan(), now.plan())));
        }
        out.flush();
        WatchReport.said(before == null ? List.of() : before.lines(), now.lines())
                .forEach(err::println);
        last = now;
    }

    private void tell(List<String> problems) {
        problems.forEach(problem -> err.println(Visible.lines(problem, Keelson.MAX_LINE)));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlanException("The watching was interrupted.");
        }
    }
}
