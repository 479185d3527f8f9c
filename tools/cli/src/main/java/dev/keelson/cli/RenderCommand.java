package dev.keelson.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keelson render}: writes what a site declares for another tool that applies it. */
@Command(
        name = "render",
        description = "Writes what a stack declares for another tool that applies it.",
        synopsisSubcommandLabel = "TOOL",
        mixinStandardHelpOptions = true,
        subcommands = RenderArgoCdCommand.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RenderCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing tool; there are: %s."
                        .formatted(String.join(", ", spec.subcommands().keySet())));
    }
}
