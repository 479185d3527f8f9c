package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.Visible;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
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
        mixinStandardHelpOptions = true)
public final class Keelson implements Runnable {
    static final List<Class<?>> COMMANDS = List.of(
            InitCommand.class,
            SitesCommand.class,
            PlanCommand.class,
            CheckCommand.class,
            PolicyCommand.class,
            RenderCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            AdoptCommand.class,
            DoctorCommand.class,
            PreflightCommand.class,
            FluxHealthCommand.class,
            VerifyCommand.class,
            MigrateCommand.class,
            SealCommand.class,
            ImageCommand.class,
            ArchiveCommand.class,
            CompletionCommand.class,
            HelpCommand.class);

    static final int FINE = 0;
    static final int FOUND = 1;
    static final int USAGE = 2;

    /** Of a line on standard error: what a program or a file says may be of any length. */
    static final int MAX_LINE = 2_000;

    /** Set by the launcher: the checkout in which it lies. */
    public static final String ROOT = "KEELSON_ROOT";

    /** Set by the launcher where standard output is a terminal. */
    static final String TERMINAL = "KEELSON_TERMINAL";

    /** Set by the launcher where standard input is a terminal, too. */
    static final String ASKS = "KEELSON_ASKS";

    private final Map<String, String> environment;
    private final InputStream in;
    private final Path root;
    private final boolean colour;

    @Mixin
    @SuppressWarnings("UnusedVariable") // the commands below find it
    private final SiteOptions options = new SiteOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Keelson(Map<String, String> environment, InputStream in) {
        this.environment = Map.copyOf(environment);
        this.in = in;
        this.root = Path.of(environment.getOrDefault(ROOT, "")).toAbsolutePath().normalize();
        this.colour = environment.containsKey(TERMINAL)
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    public static void main(String[] args) {
        // Else picocli looks for Groovy, which opens every jar of the class path.
        System.setProperty("picocli.disable.closures", "true");
        var standard = new StandardOutput();
        var out = new PrintWriter(standard, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var code = run(System.getenv(), out, err, args);
        out.flush();
        var problem = standard.problem();
        problem.ifPresent(err::println);
        System.exit(problem.isPresent() && code == FINE ? FOUND : code);
    }

    /** Runs one command, in this process. */
    public static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        return run(environment, System.in, out, err, args);
    }

    /** Runs one command for somebody who answers its questions. */
    public static int run(
            Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err, String... args) {
        var keelson = new Keelson(environment, in);
        var line = new CommandLine(keelson);
        addCommands(line, List.of(args));
        withVersion(line, new Version(keelson.root));
        return line.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        keelson.colour ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((wrong, arguments) -> {
                    err.println(Visible.lines(String.valueOf(wrong.getMessage()), MAX_LINE));
                    UnmatchedArgumentException.printSuggestions(wrong, err);
                    return USAGE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (failure instanceof PlanException problems) {
                        problems.problems().forEach(problem -> err.println(Visible.lines(problem, MAX_LINE)));
                        return FOUND;
                    }
                    throw failure;
                })
                .execute(args);
    }

    /** What a command takes is read by reflection, which is most of a short run. One that nobody named is only listed. */
    private static void addCommands(CommandLine line, List<String> args) {
        // A completion needs them all, and a file of arguments may name any.
        var all = args.contains("completion") || args.stream().anyMatch(argument -> argument.startsWith("@"));
        for (var type : COMMANDS) {
            var command = type.getAnnotation(Command.class);
            line.addSubcommand(command.name(), all || args.contains(command.name()) ? type : listed(command));
        }
    }

    private static CommandSpec listed(Command command) {
        var spec = CommandSpec.create();
        spec.updateCommandAttributes(command, CommandLine.defaultFactory());
        return spec;
    }

    /** Every command prints the version of the whole. */
    private static void withVersion(CommandLine command, Version version) {
        command.getCommandSpec().versionProvider(version);
        command.getSubcommands().values().forEach(below -> withVersion(below, version));
    }

    Map<String, String> environment() {
        return environment;
    }

    InputStream in() {
        return in;
    }

    Path root() {
        return root;
    }

    boolean colour() {
        return colour;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do; 'keelson --help' lists the commands.");
    }
}
