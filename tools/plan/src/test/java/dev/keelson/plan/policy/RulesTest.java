package dev.keelson.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule on what breaks it and on its healthy twin; a rule without such a pair fails here. */
class RulesTest {
    static List<Rule> rules() {
        return Rules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatBreaksIt(Rule rule) {
        var broken = Fixture.broken(rule);

        assertThat(broken.expected()).isNotEmpty();
        assertThat(broken.lines(rule)).containsExactlyElementsOf(broken.expected());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsNothingInTheHealthyTwin(Rule rule) {
        assertThat(Fixture.healthy(rule).lines(rule)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhyAndHowToMendInSentences(Rule rule) {
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(List.of(rule.why(), rule.remedy())).allMatch(text -> text.matches("[A-Z].*\\."));
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(Rules.all().stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void ofAPartNothingIsSaidThatTheRestMayHold() {
        var fixture = Fixture.broken(Rules.find("network-policy").orElseThrow());
        var declared = fixture.declared();
        var part = new Declared(declared.inventory(), declared.plan(), declared.losses(), true);

        assertThat(Rules.judgeAll(declared)).anyMatch(finding -> finding.rule().equals("network-policy"));
        assertThat(Rules.judgeAll(part))
                .isNotEmpty()
                .noneMatch(finding -> finding.rule().equals("network-policy"));
    }
}
