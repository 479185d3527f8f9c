package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypeTest {
    private enum Colour {
        RED,
        DARK_BLUE
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "101", "1.5", "three", "", "99999999999"})
    void replicasAreNeitherNegativeNorZeroNorAnythingElse(String text) {
        assertThat(SettingType.REPLICAS.parse().apply(text)).isEmpty();
    }

    @Test
    void replicasAreAWholeNumber() {
        assertThat(SettingType.REPLICAS.parse().apply("3")).contains(3);
        assertThat(SettingType.REPLICAS.expected()).isEqualTo("a whole number from 1 to 100");
    }

    @Test
    void aChoiceIsWrittenInLowerCaseWithHyphens() {
        var colour = SettingType.choice(Colour.class);

        assertThat(colour.parse().apply("dark-blue")).contains(Colour.DARK_BLUE);
        assertThat(colour.parse().apply("DARK_BLUE")).isEmpty();
        assertThat(colour.expected()).isEqualTo("one of red, dark-blue");
    }

    @Test
    void aDurationHasHoursMinutesAndSeconds() {
        var parse = SettingType.DURATION.parse();

        assertThat(parse.apply("90s")).contains(Duration.ofSeconds(90));
        assertThat(parse.apply("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(parse.apply("2m")).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "-5s", "5 s", "1m1h", "1.5h", "s"})
    void aDurationNeedsItsUnits(String text) {
        assertThat(SettingType.DURATION.parse().apply(text)).isEmpty();
    }

    @Test
    void onlyTrueAndFalseAreBooleans() {
        assertThat(SettingType.BOOL.parse().apply("true")).contains(true);
        assertThat(SettingType.BOOL.parse().apply("false")).contains(false);
        assertThat(SettingType.BOOL.parse().apply("yes")).isEmpty();
        assertThat(SettingType.BOOL.parse().apply("True")).isEmpty();
    }

    @Test
    void aTextIsNeitherBlankNorOnSeveralLines() {
        assertThat(SettingType.TEXT.parse().apply("a b")).contains("a b");
        assertThat(SettingType.TEXT.parse().apply("  ")).isEmpty();
        assertThat(SettingType.TEXT.parse().apply("a\nb")).isEmpty();
    }

    @Test
    void storageIsAtLeastOneByte() {
        assertThat(SettingType.STORAGE.parse().apply("1Gi")).contains(new Quantity("1Gi"));
        assertThat(SettingType.STORAGE.parse().apply("500m")).isEmpty();
        assertThat(SettingType.STORAGE.parse().apply("-1Gi")).isEmpty();
        assertThat(SettingType.QUANTITY.parse().apply("500m")).contains(new Quantity("500m"));
        assertThat(SettingType.QUANTITY.parse().apply("-500m")).isEmpty();
    }

    @Test
    void aVersionIsWhole() {
        assertThat(SettingType.VERSION.parse().apply("4.32.0")).contains("4.32.0");
        assertThat(SettingType.VERSION.parse().apply("4.32.0-beta.1")).contains("4.32.0-beta.1");
        assertThat(SettingType.VERSION.parse().apply("v4.32.0")).isEmpty();
        assertThat(SettingType.VERSION.parse().apply("latest")).isEmpty();
    }
}
