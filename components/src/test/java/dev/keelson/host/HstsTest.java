package dev.keelson.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HstsTest {
    private record Read(Optional<Hsts> hsts, List<String> problems) {}

    private static Read read(String json) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("site:hsts", json), Set.of()), "cluster");
        var hsts = reader.section("site").map("hsts", "what it means", Hsts::read);
        return new Read(hsts, reader.problems());
    }

    @Test
    void isTwoYearsForTheHostItselfUnlessToldOtherwise() {
        assertThat(read("{}").hsts()).contains(new Hsts(63_072_000, false, false));
        assertThat(Hsts.DEFAULT.header()).isEqualTo("max-age=63072000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"preload\":true}", "{\"preload\":true,\"subdomains\":true,\"maxAge\":31535999}"})
    void preloadIsRefusedUnlessBrowsersWouldAcceptIt(String json) {
        assertThat(read(json).problems())
                .containsExactly("site:hsts.preload is true: must be false, or with subdomains true and a maxAge of at"
                        + " least 31536000");
        assertThat(read("{\"preload\":true,\"subdomains\":true}").problems()).isEmpty();
    }
}
