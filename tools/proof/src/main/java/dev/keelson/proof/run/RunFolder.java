package dev.keelson.proof.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one cluster: all its programs have it, or a folder below, as working directory.
 *
 * <p>So the next run finds what a killed one has left behind: a folder whose lock no process holds, and
 * the processes whose working directory is in it.
 */
public final class RunFolder implements AutoCloseable {
    private static final String OWNER = "owner";

    /** This JVM's own: to look at the lock of one, and close it again, would let go of it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private RunFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new folder; those that killed runs left behind are gone. */
    public static RunFolder create() {
        return create(cache(System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home")));
    }

    static Path cache(@Nullable String cacheHome, String home) {
        var cache = cacheHome == null || cacheHome.isEmpty() ? Path.of(home, ".cache") : Path.of(cacheHome);
        return cache.resolve("keelson/proof/runs");
    }

    @SuppressWarnings("try") // the lock is held, not used
    static RunFolder create(Path runs) {
        synchronized (RunFolder.class) {
            try {
                Files.createDirectories(runs);
                try (var all = open(runs.resolve(".lock"));
                        var lock = all.lock()) {
                    sweep(runs);
                    var folder = Files.createTempDirectory(runs, "");
                    var channel = open(folder.resolve(OWNER));
                    channel.lock();
                    OWN.add(folder);
                    return new RunFolder(folder, channel);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Path path() {
        return path;
    }

    /** The control group for what runs here, in every hierarchy. */
    public String controlGroup() {
        return controlGroup(path);
    }

    /** Ends the processes that are still in the folder, and removes it. */
    @Override
    public void close() {
        try {
            remove(path);
            channel.close();
            OWN.remove(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path runs) throws IOException {
        try (var folders = Files.list(runs)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (!OWN.contains(folder) && isAbandoned(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (var channel = open(folder.resolve(OWNER));
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static void remove(Path folder) throws IOException {
        for (var process : inside(folder)) {
            process.destroyForcibly();
        }
        Wait.of(java.time.Duration.ofSeconds(10))
                .until(
                        "the processes in " + folder + " to end",
                        () -> Optional.of(true).filter(gone -> inside(folder).isEmpty()));
        ControlGroups.OF_THIS_MACHINE.remove(controlGroup(folder));
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String controlGroup(Path folder) {
        return "keelson-proof-" + folder.getFileName();
    }

    /** What stands in the folder, or in its control group: a container stands in a file system of its own. */
    private static List<ProcessHandle> inside(Path folder) {
        Predicate<ProcessHandle> isInside = process -> {
            try {
                return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                        .startsWith(folder);
            } catch (IOException e) {
                return false; // ended meanwhile, or another user's
            }
        };
        return Stream.concat(
                        ProcessHandle.allProcesses().filter(isInside),
                        ControlGroups.processes(controlGroup(folder)).stream())
                .toList();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
