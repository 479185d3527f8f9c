package dev.keelson.litefs;

import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command line as LiteFS takes it: split into words, without a shell.
 *
 * <p>At a shell operator LiteFS silently stops reading: the rest of the command would never run.
 */
final class Command {
    static final SettingType<String> TYPE = new SettingType<>(
            "one plain command, like node server.js: LiteFS has no shell, wrap it as sh -c '…'",
            text -> Optional.of(text).filter(Command::isPlain));

    private static final Pattern QUOTED = Pattern.compile("\\\\.|'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SHELL = Pattern.compile("[;&|<>()`$'\"\\\\]");

    /** No YAML holds these as they are, and the parser of LiteFS refuses the file. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");

    private Command() {}

    private static boolean isPlain(String command) {
        return !command.isBlank()
                && !UNWRITABLE.matcher(command).find()
                && !SHELL.matcher(QUOTED.matcher(command).replaceAll("")).find();
    }
}
