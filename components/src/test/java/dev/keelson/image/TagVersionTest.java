package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagVersionTest {
    /** The order that semver.org gives as its example, and numbers that a text would sort otherwise. */
    private static final List<String> IN_ORDER = List.of(
            "0.9.9",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "v1.0.0",
            "1.0.9",
            "v1.0.10",
            "1.2.0",
            "1.10.0",
            "2.0.0",
            "20261130000000000000000.0.0");

    @Test
    void hasTheOrderOfSemanticVersions() {
        for (var one = 0; one < IN_ORDER.size(); one++) {
            for (var other = 0; other < IN_ORDER.size(); other++) {
                assertThat(Integer.signum(version(IN_ORDER.get(one)).compareTo(version(IN_ORDER.get(other)))))
                        .as("%s and %s", IN_ORDER.get(one), IN_ORDER.get(other))
                        .isEqualTo(Integer.compare(one, other));
            }
        }
    }

    @Test
    void isTheSameWithAV() {
        assertThat(version("v1.2.3")).isEqualByComparingTo(version("1.2.3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.2", "1.2.3.4", "1.2.3-", "1.2.3-a..b", "latest", "prod-1.2.3", "V1.2.3", "١.٢.٣"})
    void isNothingElse(String tag) {
        assertThat(TagVersion.parse(tag)).isEmpty();
    }

    private static TagVersion version(String tag) {
        return TagVersion.parse(tag).orElseThrow();
    }
}
