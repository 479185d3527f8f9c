package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.host.HostReader;
import dev.keelson.settings.HostName;
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
    void whateverNamesNoPriorityComesBeforeTheWholeHost(String rule) {
        assertThat(Priorities.byDefault(rule)).isGreaterThan(Priorities.WHOLE_HOST + Priorities.READS);
    }

    @Test
    void theLongestPathOfAsManyAsAHostMayHaveStaysBelowTheShortestChallenge() {
        var challenge = HostRules.challenge(new HostName("a.b"));

        assertThat(Priorities.byDefault(challenge)).isEqualTo(57);
        assertThat(Priorities.ofPath(HostReader.MOST_PATHS - 1) + Priorities.READS)
                .isEqualTo(42)
                .isLessThan(Priorities.byDefault(challenge));
    }

    @Test
    void readsAreTakenOutOfTheirPathAndPathsOutOfTheWholeHostAndNoneIsLeftToTraefik() {
        assertThat(Priorities.ofPath(1)).isGreaterThan(Priorities.ofPath(0) + Priorities.READS);
        assertThat(Priorities.ofPath(0)).isGreaterThan(Priorities.WHOLE_HOST + Priorities.READS);
        assertThat(Priorities.READS).isPositive();
        // A priority of 0 means the default one.
        assertThat(Priorities.WHOLE_HOST).isPositive();
    }
}
