package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.site.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final Map<String, String> REFUSED = Map.of("HOSTNAME", "left out: it is the pod's own");

    private static List<String> problems(String... names) {
        var problems = new ArrayList<String>();
        Environment.check(
                Set.of(names), REFUSED, (name, given, right) -> problems.add("%s %s %s".formatted(name, given, right)));
        return problems;
    }

    private static List<String> problems(Uses uses, String... names) {
        var problems = new ArrayList<String>();
        Environment.check(
                uses,
                Set.of(names),
                REFUSED,
                (name, given, right) -> problems.add("%s %s %s".formatted(name, given, right)));
        return problems;
    }

    @Test
    void takesNamesAsAShellDoes() {
        assertThat(problems("PORT", "_a1", "NODE_HOSTNAME")).isEmpty();
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThat(problems("A-B", "1A", ""))
                .containsExactly(
                        "environment  names of letters, digits and underscores",
                        "environment 1A names of letters, digits and underscores",
                        "environment A-B names of letters, digits and underscores");
    }

    @Test
    void refusesNamesThatAreTooLongForAConfigMap() {
        assertThat(problems("A".repeat(253))).isEmpty();
        assertThat(problems("A".repeat(254)))
                .containsExactly("environment %s names of at most 253 characters".formatted("A".repeat(254)));
    }

    @Test
    void refusesWhatNobodyMaySetWhoeverGivesIt() {
        assertThat(problems("HOSTNAME")).containsExactly("environment.HOSTNAME set left out: it is the pod's own");
        assertThat(problems(Uses.variable("HOSTNAME", "x")))
                .containsExactly("uses.HOSTNAME set left out: it is the pod's own");
    }

    @Test
    void refusesWhatAPartGivesAlready() {
        var uses = Uses.variable("A", "1")
                .and(Uses.secret("B", Output.of("2")))
                .and(Uses.reference("C", "secret", "key"))
                .and(Uses.variable("D", "4"));

        assertThat(problems(uses, "A", "B", "C", "E"))
                .containsExactly(
                        "environment.A set left out: a part that the app uses gives it",
                        "environment.B set left out: a part that the app uses gives it",
                        "environment.C set left out: a part that the app uses gives it");
    }
}
