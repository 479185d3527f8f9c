package dev.keelson.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that the pages for people show, in the order of the pages. */
final class DocsCommands {
    private static final Pattern BLOCK = Pattern.compile("^ *```sh\\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HERE_DOCUMENT =
            Pattern.compile("<<('?)(\\w+)\\1\\n.*?^\\s*\\2$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n\\s*");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)# .*$");

    /** What stands between two commands, outside of quotes and of {@code $(...)}. */
    private static final Pattern BETWEEN = Pattern.compile("\\|\\||&&|[|;]");

    /** What may stand before a command's first word. */
    private static final Pattern BEFORE = Pattern.compile("^(?:(?:do|then|sudo|exec)\\s+"
            + "|[A-Za-z_]+=(?:'[^']*'|\"(?:\\$\\([^)]*\\)|[^\"])*\"|(?!\\$\\()\\S*)\\s+)+(?=\\S)");

    /** A variable that is all of a command, and takes what another one prints. */
    private static final Pattern SUBSTITUTED = Pattern.compile("^[A-Za-z_]+=\"?\\$\\(");

    /** What is no command: a plain variable, a word of the shell. */
    private static final Pattern NO_COMMAND = Pattern.compile("[A-Za-z_]+=\\S*|do|then|done|fi|\\)");

    /**
     * A line of a page.
     *
     * @param words the first word of each command in it
     */
    record Line(String page, String text, List<String> words) {}

    private DocsCommands() {}

    /** The README, CONTRIBUTING, and every page below docs. */
    static List<Line> all(Path root) throws IOException {
        try (var docs = Files.walk(root.resolve("docs"))) {
            var pages = docs.filter(file -> file.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md").map(root::resolve), pages)
                    .flatMap(page -> lines(root.relativize(page).toString(), text(page)).stream())
                    .toList();
        }
    }

    static List<Line> lines(String page, String text) {
        return BLOCK.matcher(text)
                .results()
                .map(block -> CONTINUED.matcher(block.group(1)).replaceAll(""))
                .map(block -> HERE_DOCUMENT.matcher(block).replaceAll("<<$1$2$1"))
                .flatMap(String::lines)
                .map(line -> COMMENT.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> new Line(page, line, words(line)))
                .filter(line -> !line.words().isEmpty())
                .toList();
    }

    private static List<String> words(String line) {
        return commands(line).stream()
                .map(command -> BEFORE.matcher(command).replaceFirst(""))
                .map(command -> SUBSTITUTED.matcher(command).replaceFirst("").split("[\\s)]+", 2)[0])
                .filter(word -> !word.isEmpty() && !NO_COMMAND.matcher(word).matches())
                .toList();
    }

    private static List<String> commands(String line) {
        var commands = new ArrayList<String>();
        var between = BETWEEN.matcher(line);
        var start = 0;
        while (between.find()) {
            var before = line.substring(start, between.start());
            if (isWhole(before)) {
                commands.add(before.strip());
                start = between.end();
            }
        }
        commands.add(line.substring(start).strip());
        return commands.stream().filter(command -> !command.isEmpty()).toList();
    }

    private static boolean isWhole(String text) {
        var bare = text.replaceAll("'[^']*'", "");
        return !bare.contains("'")
                && bare.chars().filter(c -> c == '"').count() % 2 == 0
                && bare.chars().filter(c -> c == '(').count()
                        == bare.chars().filter(c -> c == ')').count();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
