package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "www.example.org", "a-b.c1.example", "xn--bcher-kva.example"})
    void takesNamesInLowerCase(String text) {
        assertThat(HostName.parse(text))
                .hasValueSatisfying(name -> assertThat(name).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "Example.org",
                "www_1.example.org",
                "-a.example",
                "a-.example",
                "a..example",
                "example.org.",
                "*.example.org",
                "https://example.org",
                "example.org/path",
                "example.org:80",
                "192.168.86.51"
            })
    void refusesEverythingElse(String text) {
        assertThat(HostName.parse(text)).isEmpty();
    }

    @Test
    void refusesLabelsAndNamesThatAreTooLong() {
        assertThat(HostName.parse("a".repeat(63) + ".example")).isPresent();
        assertThat(HostName.parse("a".repeat(64) + ".example")).isEmpty();
        assertThat(HostName.parse("a.".repeat(124) + "abcdef")).isEmpty();
    }

    @Test
    void liesInItsZoneAndInNoOtherThatOnlyEndsAlike() {
        var zone = new HostName("example.org");

        assertThat(new HostName("example.org").isIn(zone)).isTrue();
        assertThat(new HostName("www.example.org").isIn(zone)).isTrue();
        assertThat(new HostName("myexample.org").isIn(zone)).isFalse();
        assertThat(new HostName("example.org.example").isIn(zone)).isFalse();
    }
}
