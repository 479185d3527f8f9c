package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code keelson}, the command line.
 *
 * <p>Exit codes: 0 fine, 1 found something, 2 used wrongly.
 */
@Command(
        name = "keelson",
        description = "Plans k3s sites that are declared in Java, without a cluster or an account.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SitesCommand.class,
            PlanCommand.class,
            CheckCommand.class,
            AdoptCommand.class,
            ArchiveCommand.class,
            HelpCommand.class
        })
public final class Keelson implements Runnable {
    static final int FINE = 0;
    static final int FOUND = 1;
    static final int USAGE = 2;

    /** Set by the launcher: the checkout that it stands in. */
    static final String ROOT = "KEELSON_ROOT";

    /** Set by the launcher where standard output is a terminal. */
    static final String TERMINAL = "KEELSON_TERMINAL";

    private final Path root;
    private final boolean colour;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    Keelson(Path root, boolean colour) {
        this.root = root;
        this.colour = colour;
    }

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var code = run(System.getenv(), out, err, args);
        out.flush();
        System.exit(code);
    }

    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        var root = Path.of(environment.getOrDefault(ROOT, "")).toAbsolutePath().normalize();
        var colour = environment.containsKey(TERMINAL)
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new CommandLine(new Keelson(root, colour))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        colour ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((wrong, arguments) -> {
                    err.println(wrong.getMessage());
                    UnmatchedArgumentException.printSuggestions(wrong, err);
                    return USAGE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (failure instanceof PlanException problems) {
                        problems.problems().forEach(err::println);
                        return FOUND;
                    }
                    throw failure;
                })
                .execute(args);
    }

    Path root() {
        return root;
    }

    boolean colour() {
        return colour;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do; 'keelson help' lists the commands.");
    }
}
