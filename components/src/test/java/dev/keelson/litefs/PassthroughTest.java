package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassthroughTest {
    private static void check(List<String> patterns) {
        var problems = new Problems();
        Passthrough.check("app.", patterns, problems);
        problems.check();
    }

    @Test
    void theDefaultIsStaticFiles() {
        assertThatCode(() -> check(Passthrough.STATIC_FILES)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.png", "/*.ico", "/images/*.svg", "/_next/static/*.woff2", "/capital/*.css"})
    void takesStaticFiles(String pattern) {
        assertThatCode(() -> check(List.of(pattern))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/*", "/api", "/api/health", "/v1/API/*.png", "/trpc/*", "/graphql"})
    void refusesApiPaths(String pattern) {
        assertThatThrownBy(() -> check(List.of("*.png", pattern)))
                .hasMessage("app.passthrough[1] is %s: must be no API path: a replica would take its writes"
                        .formatted(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "/*", "/images/*", "/login", "*.json", "*.html", "*.*", "/a*/*.png", ""})
    void refusesWhatMayBeMoreThanStaticFiles(String pattern) {
        assertThatThrownBy(() -> check(List.of(pattern)))
                .hasMessage(
                        "app.passthrough[0] is %s: must be static files by their ending, like *.png or /images/*.svg"
                                .formatted(pattern));
    }
}
