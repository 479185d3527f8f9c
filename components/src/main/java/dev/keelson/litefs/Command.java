package dev.keelson.litefs;

import dev.keelson.settings.Problems;
import java.util.regex.Pattern;

/**
 * A command line as LiteFS takes it: split into words, without a shell.
 *
 * <p>At a shell operator LiteFS stops reading and says nothing: what comes after it would never run.
 */
final class Command {
    private static final Pattern QUOTED = Pattern.compile("\\\\.|'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SHELL = Pattern.compile("[;&|<>()`$'\"\\\\\\p{Cntrl}]");

    private Command() {}

    static void check(String key, String command, Problems problems) {
        if (command.isBlank()) {
            problems.wrong(key, "empty", "a command, like node server.js");
        } else if (SHELL.matcher(QUOTED.matcher(command).replaceAll("")).find()) {
            problems.wrong(key, command, "one plain command: LiteFS has no shell, wrap it as sh -c '…'");
        }
    }
}
