package dev.keelson.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keelson image}: the images of a stack, where they stand in a file of their own. */
@Command(
        name = "image",
        description = "Changes the images of a stack, where they stand in a file of their own (cluster:images).",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = ImageSetCommand.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImageCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: 'keelson image set APP IMAGE'.");
    }
}
