package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Function;

/**
 * A text file that is changed as a whole: whoever reads it finds the old text or the new one, and of two that change it
 * at once, the second begins with what the first has written.
 *
 * @param file what is changed; a link is refused, since it may lead anywhere
 * @param lock a file that stays in its place, and that everybody locks who changes the other one
 */
record FileEdit(Path file, Path lock) {
    /** Far more than people write by hand. */
    private static final long MOST_BYTES = 1_000_000;

    /**
     * What a change makes of a text.
     *
     * @param report what to say once it is written
     */
    record Edited(String text, String report) {}

    /** Replaces the text by what the change makes of it, and returns what it reports. */
    String apply(Function<String, Edited> change) {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            var unused = channel.lock(); // until the channel is closed
            var before = read();
            var after = change.apply(before);
            if (!after.text().equals(before)) {
                write(after.text());
            }
            return after.report();
        } catch (CharacterCodingException e) {
            throw new PlanException("%s cannot be read as text in UTF-8.".formatted(file));
        } catch (IOException e) {
            throw new PlanException("%s cannot be changed: %s (%s)."
                    .formatted(file, e.getMessage(), e.getClass().getSimpleName()));
        }
    }

    private String read() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new PlanException(
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                            ? "%s is no plain file: must be one, and no link.".formatted(file)
                            : "%s is not there: must be a file.".formatted(file));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new PlanException("%s is larger than %,d bytes.".formatted(file, MOST_BYTES));
        }
        return Files.readString(file);
    }

    private void write(String text) throws IOException {
        replace(file, text, Files.getPosixFilePermissions(file));
    }

    /** Puts a file with this text in the place of what is there, if anything is, in one step. */
    static void replace(Path file, String text, Set<PosixFilePermission> permissions) throws IOException {
        // In the same folder, since a move to another file system is not done in one step.
        var next = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new");
        try {
            Files.writeString(next, text);
            Files.setPosixFilePermissions(next, permissions);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
