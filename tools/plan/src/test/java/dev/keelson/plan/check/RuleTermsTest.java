package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTermsTest {
    @Test
    void splitsARuleIntoItsAlternatives() {
        assertThat(RuleTerms.of("Host(`A.one`, `b.one`) && (Method(`GET`) || !PathPrefix(`/x(y`))"))
                .contains(Set.of(
                        Set.of("Host a.one", "Method GET"),
                        Set.of("Host b.one", "Method GET"),
                        Set.of("Host a.one", "!PathPrefix /x(y"),
                        Set.of("Host b.one", "!PathPrefix /x(y")));
    }

    @Test
    void bothBindsCloserThanEither() {
        assertThat(RuleTerms.of("Host(`a`) || Host(`b`) && Path(`/p`)"))
                .contains(Set.of(Set.of("Host a"), Set.of("Host b", "Path /p")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host(`a`", "Host(`a`) &&", "(Host(`a`)", "a b", "!(Host(`a`))", "&& Host(`a`)"})
    void whatIsNoRuleHasNone(String rule) {
        assertThat(RuleTerms.of(rule)).isEmpty();
    }

    @Test
    void aRuleOfEndlessAlternativesHasNone() {
        var either = "(Path(`/a`) || Path(`/b`))";
        assertThat(RuleTerms.of(String.join(" && ", Collections.nCopies(20, either))))
                .isEmpty();
        assertThat(RuleTerms.of("(".repeat(5_000) + "Host(`a`)" + ")".repeat(5_000)))
                .isEmpty();
    }
}
