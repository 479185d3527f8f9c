package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.Problems;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static void check(Map<String, String> plain, Set<String> secret) {
        var problems = new Problems();
        Environment.check("app.", plain, secret, 3000, problems);
        problems.check();
    }

    @Test
    void takesVariables() {
        assertThatCode(() -> check(Map.of("PORT", "3000", "_a1", "", "NODE_HOSTNAME", "x"), Set.of("AUTH_SECRET")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesHostnameWhereverItStands() {
        assertThatThrownBy(() -> check(Map.of("HOSTNAME", "0.0.0.0"), Set.of("HOSTNAME")))
                .hasMessage("""
                app.environment.HOSTNAME is set: must be left out: LiteFS needs the pod's own
                app.secrets.HOSTNAME is set: must be left out: LiteFS needs the pod's own
                app.secrets is HOSTNAME: must be in one place, and it is in environment too""");
    }

    @Test
    void refusesWhatTurnsOnACloudThatHasEnded() {
        assertThatThrownBy(() -> check(Map.of(), Set.of("LITEFS_CLOUD_TOKEN")))
                .hasMessage("app.secrets.LITEFS_CLOUD_TOKEN is set: must be left out:"
                        + " it turns on backups to a service that has ended");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> check(Map.of("A-B", ""), Set.of("1A"))).hasMessage("""
                app.environment is A-B: must be names of letters, digits and underscores
                app.secrets is 1A: must be names of letters, digits and underscores""");
    }

    @Test
    void thePortHasOneOwner() {
        assertThatThrownBy(() -> check(Map.of("PORT", "3001"), Set.of()))
                .hasMessage("app.environment.PORT is 3001: must be the port of the app, 3000");
    }
}
