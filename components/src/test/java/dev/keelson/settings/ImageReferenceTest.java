package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    private static final String DIGEST = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis:7-alpine",
                "library/redis:7",
                "ghcr.io/owner/app:latest",
                "localhost:5000/app:1",
                "mirror.example:5000/a/b/c_d:1.2",
                "redis" + DIGEST,
                "ghcr.io/owner/app:1" + DIGEST
            })
    void takesImagesWithATagOrADigest(String text) {
        assertThat(ImageReference.parse(text))
                .hasValueSatisfying(image -> assertThat(image).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "redis",
                "localhost:5000/app",
                "redis:",
                "redis:a b",
                "Redis:7",
                "https://ghcr.io/a:1",
                "redis@sha256:12",
                "redis:7:8"
            })
    void refusesEverythingElse(String text) {
        assertThat(ImageReference.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "redis:7-alpine, redis, 7-alpine, ",
        "localhost:5000/app:1, localhost:5000/app, 1, ",
        "localhost:5000/app" + DIGEST + ", localhost:5000/app, , " + DIGEST,
        "ghcr.io/owner/app:1.2" + DIGEST + ", ghcr.io/owner/app, 1.2, " + DIGEST
    })
    void isARepositoryATagAndADigest(String text, String repository, String tag, String digest) {
        var image = new ImageReference(text);

        assertThat(image.repository()).isEqualTo(repository);
        assertThat(image.tag()).isEqualTo(Optional.ofNullable(tag));
        assertThat(image.digest()).isEqualTo(Optional.ofNullable(digest).map(found -> found.substring(1)));
    }
}
