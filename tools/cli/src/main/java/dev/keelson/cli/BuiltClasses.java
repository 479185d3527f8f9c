package dev.keelson.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The classes of a module as they were at one time.
 *
 * @param classes how many there are
 * @param state made of the path and the stamp of each file in the folder, so that another one means a build
 */
record BuiltClasses(int classes, int state) {
    private static final String CLASS = ".class";

    /** None where there is no such folder. */
    static Optional<BuiltClasses> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var walk = new Walk();
        try {
            Files.walkFileTree(folder, walk);
        } catch (IOException e) {
            return Optional.empty(); // it is gone meanwhile
        }
        return Optional.of(new BuiltClasses(walk.classes, walk.state));
    }

    /** A folder may hold only what is copied there, while its classes are built. */
    boolean isEmpty() {
        return classes == 0;
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private int classes;
        private int state;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(CLASS)) {
                classes++;
            }
            // A sum, since a folder lists its files in any order.
            state += 31 * file.hashCode() + WatchedFiles.Stamp.of(attributes).hashCode();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
