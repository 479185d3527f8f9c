package dev.keelson.sdks.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Fetches pinned packages with the npm of this machine, once; later runs read the copy. */
public final class Npm {
    public static final String MISSING =
            "npm is missing, which fetches the schemas of the local SDKs: install Node.js with npm and run this again";
    private static final int DEADLINE_SECONDS = 180;

    private final String command;
    private final Path copies;

    public Npm(String command, Path copies) {
        this.command = command;
        this.copies = copies;
    }

    public boolean isThere() throws IOException {
        try {
            run(List.of("--version"));
            return true;
        } catch (CannotStart e) {
            return false;
        }
    }

    public NpmPackage fetch(Pin pin) throws IOException {
        var archive = copies.resolve(pin.archive());
        if (!Files.exists(archive)) {
            Files.createDirectories(copies);
            run(List.of(
                    "pack",
                    pin.spec(),
                    "--pack-destination=" + copies,
                    "--ignore-scripts",
                    "--prefer-offline",
                    "--loglevel=error"));
        }
        return NpmPackage.read(pin, archive);
    }

    private void run(List<String> arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(command);
        line.addAll(arguments);
        var errors = Files.createTempFile("npm", ".log");
        try {
            var process = start(new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(errors.toFile()));
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", line) + " took more than " + DEADLINE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", line) + " ended with " + process.exitValue() + ": "
                        + Files.readString(errors).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(String.join(" ", line) + " was interrupted", e);
        } finally {
            Files.delete(errors);
        }
    }

    private static Process start(ProcessBuilder builder) throws CannotStart {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotStart(e);
        }
    }

    private static final class CannotStart extends IOException {
        private static final long serialVersionUID = 1L;

        CannotStart(IOException cause) {
            super(cause);
        }
    }
}
