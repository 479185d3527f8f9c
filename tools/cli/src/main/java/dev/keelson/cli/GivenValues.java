package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that somebody gives for some keys. They come from standard input or from files: a command's arguments can
 * be read by everybody on the machine. No message quotes what was given.
 */
final class GivenValues {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private GivenValues() {}

    /** A line {@code KEY=VALUE} for each key; a key may have none. */
    static Map<String, String> ofLines(InputStream input, List<String> keys) {
        var values = new TreeMap<String, String>();
        var problems = new ArrayList<String>();
        var number = 0;
        for (var line : (Iterable<String>) text(input, "Standard input").lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var equals = line.indexOf('=');
            var key = equals < 0 ? "" : line.substring(0, equals);
            if (!keys.contains(key)) {
                problems.add("Standard input, line %d: must be KEY=VALUE with KEY one of %s."
                        .formatted(number, String.join(", ", keys)));
            } else if (equals + 1 == line.length()) {
                problems.add("Standard input, line %d: %s is empty.".formatted(number, key));
            } else if (values.put(key, line.substring(equals + 1)) != null) {
                problems.add("Standard input, line %d: %s is given twice.".formatted(number, key));
            }
        }
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        return values;
    }

    /**
     * What somebody answers to the name of each key; nothing for a key that is to stay as it is.
     *
     * @param ask prints the text and reads a line without showing it
     */
    static Map<String, String> ofAnswers(Function<String, char @Nullable []> ask, List<String> keys) {
        var values = new TreeMap<String, String>();
        for (var key : keys) {
            var answer = ask.apply(key + ": ");
            if (answer != null && answer.length > 0) {
                values.put(key, new String(answer));
            }
        }
        return values;
    }

    /** What a file holds. The line break at its end is an editor's, and none of the value. */
    static String ofFile(Path file) {
        try (var input = Files.newInputStream(file)) {
            var text = text(input, file.toString()).replaceFirst("\\r?\\n\\z", "");
            if (text.isEmpty()) {
                throw new PlanException(file + " is empty.");
            }
            return text;
        } catch (NoSuchFileException e) {
            throw new PlanException(file + " is not there.");
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** That many letters and digits that nobody has seen. */
    static String random(int length) {
        return RANDOM.ints(length, 0, CHARACTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, index) -> text.append(CHARACTERS.charAt(index)),
                        StringBuilder::append)
                .toString();
    }

    private static String text(InputStream input, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(input.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PlanException(name + " is no text in UTF-8.");
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static PlanException unreadable(String name, IOException e) {
        return new PlanException(
                "%s cannot be read (%s).".formatted(name, e.getClass().getSimpleName()));
    }
}
