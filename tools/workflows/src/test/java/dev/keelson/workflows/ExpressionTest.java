package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private static final Map<String, ?> CONTEXTS =
            Map.of("github", Map.of("repository", "ours/site", "number", 7.0), "vars", Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "github.repository == 'ours/site';true",
                "github.repository == 'OURS/Site';true",
                "github.repository != 'ours/site';false",
                "github.missing.further == github.repository;false",
                "vars.ORGANIZATION != '';false",
                "vars.ORGANIZATION;false",
                "!vars.ORGANIZATION && github.repository;true",
                "'' || (github.number == '7');true",
                "${{ !cancelled() }};true",
                "'it''s' == 'it';false",
            })
    void judgesConditions(String condition, boolean expected) {
        assertThat(Expression.holds(condition, CONTEXTS)).isEqualTo(expected);
    }

    @Test
    void fillsTextsWithoutReadingThemAgain() {
        var hostile = Map.of("github", Map.of("title", "${{ github.token }} $1 \\"));

        assertThat(Expression.fill("a ${{ github.title }} b", hostile)).isEqualTo("a ${{ github.token }} $1 \\ b");
        assertThat(Expression.fill("${{ github.number }}${{ vars.NONE }}", CONTEXTS))
                .isEqualTo("7");
    }

    @Test
    void readsJson() {
        var lists = Map.of("inputs", Map.of("list", "[{\"stack\": \"prod\"}]"));

        assertThat(Expression.value("${{ fromJSON(inputs.list) }}", lists)).isEqualTo(List.of(Map.of("stack", "prod")));
    }

    @ParameterizedTest
    @CsvSource({"github.repository ==", "contains(github.repository)", "(github.repository", "github.repository ? 1"})
    void refusesWhatItDoesNotKnow(String condition) {
        assertThatIllegalArgumentException().isThrownBy(() -> Expression.holds(condition, CONTEXTS));
    }
}
