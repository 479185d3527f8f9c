package dev.keelson.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keelson completion}: the script by which a shell completes this command line. */
@Command(
        name = "completion",
        description = "Prints the script by which bash or zsh completes the commands and options. For this shell:"
                + " source <(./keelson completion); for every one, put that line, with the whole path, in ~/.bashrc or"
                + " ~/.zshrc.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("keelson", spec.root().commandLine()));
        out.flush();
    }
}
