package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "api-scrpts, api-scripts",
        "settings-web, settingsweb",
        "postgres-logn, postgres-login",
        "server-settings, web-server-settings",
        "web-server-settings, server-settings",
    })
    void aSlipOfThePenIsNear(String name, String meant) {
        assertThat(Names.near(name, List.of("other", meant))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"app-tls, api-tls", "db-1, db-2", "web-dev, web-prod", "reader, writer", "tls, web-tls", "web, web"})
    void anotherNameIsNot(String name, String other) {
        assertThat(Names.near(name, List.of(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', abc, 3", "kitten, sitting, 3", "same, same, 0"})
    void countsTheLettersThatDiffer(String from, String to, int distance) {
        assertThat(Names.distance(from, to)).isEqualTo(distance);
    }
}
