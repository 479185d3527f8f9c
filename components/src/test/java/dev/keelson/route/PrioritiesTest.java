package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrioritiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Path(`/`)",
                "Host(`a.b`)",
                "PathPrefix(`/`)",
                "Host(`abaci.one`) && PathPrefix(`/`)",
                "Host(`a.b`) && Path(`/.well-known/acme-challenge/x`)"
            })
    void whateverNamesNoPriorityComesFirst(String rule) {
        assertThat(Priorities.byDefault(rule)).isGreaterThan(Priorities.READS);
    }

    @Test
    void readsAreTakenOutOfTheWholeHostAndNeitherIsLeftToTraefik() {
        assertThat(Priorities.READS).isGreaterThan(Priorities.WHOLE_HOST);
        // A priority of 0 means the default one.
        assertThat(Priorities.WHOLE_HOST).isPositive();
    }
}
