package dev.keelson.proof.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.StackConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Sets another image, as {@code keelson image set} does in the file of a stack's images. */
public final class ImageEdit {
    private ImageEdit() {}

    /**
     * The setting with which a site is planned out of a copy of its files.
     *
     * @param copy where they are copied to
     */
    public static Map<String, String> settings(Path copy, String site, String stack, String before, String after) {
        var original = SitePlan.project(site, "cluster").stackDirectory();
        try (var files = Files.walk(original)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> original.relativize(file).toString().matches("(?:images|sealed).*\\.yaml"))
                    .toList()) {
                var target = copy.resolve(original.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            var file = copy.resolve("images.%s.yaml".formatted(stack));
            var images = Files.readString(file);
            assertThat(images).containsOnlyOnce(before);
            Files.writeString(file, images.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(StackConfig.FOLDER, copy.toString());
    }
}
