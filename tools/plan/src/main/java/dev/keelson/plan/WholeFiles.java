package dev.keelson.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.EnumSet;
import java.util.Map;

/**
 * Files that belong together: each is written beside its place first and renamed when all are there, so that a full disk
 * leaves the earlier ones whole.
 */
final class WholeFiles {
    private static final String UNFINISHED = ".unfinished";

    private WholeFiles() {}

    /** Writes the files into folders that are there. */
    static void write(Map<Path, String> contents, FileAttribute<?>... attributes) throws IOException {
        try {
            for (var file : contents.entrySet()) {
                writeBeside(file.getKey(), file.getValue(), attributes);
            }
            for (var file : contents.keySet()) {
                Files.move(beside(file), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            for (var file : contents.keySet()) {
                Files.deleteIfExists(beside(file));
            }
            throw e;
        }
    }

    /** Why a file could not be read or written, in words for the end of a line. */
    static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file and no folder";
        } else if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        } else if (e instanceof NoSuchFileException missing) {
            return "no folder for " + missing.getFile();
        } else if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getFile() + ": " + failure.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    private static void writeBeside(Path file, String text, FileAttribute<?>... attributes) throws IOException {
        Files.deleteIfExists(beside(file));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(beside(file), options, attributes)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }
}
