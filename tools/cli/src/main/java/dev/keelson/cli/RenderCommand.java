package dev.keelson.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keelson render}: writes what a site declares for another tool that applies it, or for people. */
@Command(
        name = "render",
        description = "Writes what a stack declares for another tool that applies it, or for people.",
        synopsisSubcommandLabel = "WHAT",
        mixinStandardHelpOptions = true,
        subcommands = {RenderArgoCdCommand.class, RenderOwnershipCommand.class, RenderGatusCommand.class})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RenderCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing what to write; there are: %s."
                        .formatted(String.join(", ", spec.subcommands().keySet())));
    }
}
