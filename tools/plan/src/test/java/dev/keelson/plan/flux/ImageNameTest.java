package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageNameTest {
    @Test
    void partsANameFromItsTag() {
        assertThat(ImageName.of("quay.io/a/b:v1")).isEqualTo(new ImageName("quay.io/a/b", "v1"));
        assertThat(ImageName.of("localhost:5000/a")).isEqualTo(new ImageName("localhost:5000/a", ""));
        assertThat(ImageName.of("a:1@sha256:00")).isEqualTo(new ImageName("a", "1"));
    }

    @Test
    void aShortNameIsThatOfDockerHub() {
        assertThat(ImageName.of("docker.io/library/redis:7").isSame(ImageName.of("redis:8")))
                .isTrue();
        assertThat(ImageName.of("docker.io/a/redis").isSame(ImageName.of("a/redis")))
                .isTrue();
        assertThat(ImageName.of("quay.io/a/redis").isSame(ImageName.of("a/redis")))
                .isFalse();
    }
}
