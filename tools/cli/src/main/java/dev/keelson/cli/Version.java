package dev.keelson.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the project's version, and the revision of the checkout if git has one. */
record Version(Path root) implements IVersionProvider {
    /** Filtered by the build. */
    private static final String RESOURCE = "version";

    @Override
    public String[] getVersion() {
        var revision = new Git(root)
                .find(List.of("describe", "--always", "--dirty", "--exclude=*"))
                .map(text -> " (%s)".formatted(text.strip()))
                .orElse("");
        return new String[] {"keelson " + ofProject() + revision};
    }

    private static String ofProject() {
        try (var stream = Version.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
