package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsLabelTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "abaci-app", "1st", "local-path"})
    void takesLowerCaseLettersDigitsAndHyphens(String text) {
        assertThat(DnsLabel.parse(text))
                .hasValueSatisfying(label -> assertThat(label).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a-",
                "A",
                "a.b",
                "a_b",
                "a b",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void refusesEverythingElse(String text) {
        assertThat(DnsLabel.parse(text)).isEmpty();
    }
}
