package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageApiTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.15.0", "2.16.4", "v2.16.4", "2.17.2", "2.18.3"})
    void isServedByTheVersionsThatWereRead(String version) {
        assertThat(ImageApi.isServedBy(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.14.9", "2.19.0", "2.160.0", "3.16.4", "2.16.4-rc.1", "2.16"})
    void isNotSaidToBeServedByAnother(String version) {
        assertThat(ImageApi.isServedBy(version)).isFalse();
    }
}
