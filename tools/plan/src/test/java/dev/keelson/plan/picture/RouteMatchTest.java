package dev.keelson.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteMatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Host(`a.one`)                                          ; a.one        ; /
            Host(`a.one`, `b.one`) || Host("c.one")                ; a.one b.one c.one ; /
            Host(`a.one`) && Method(`GET`, `HEAD`)                 ; a.one        ; GET, HEAD
            Host(`a.one`) && (Method(`PUT`) || Method(`POST`)) && PathPrefix(`/api`) ; a.one ; PUT, POST /api
            Host(`a.one`) && !Path(`/health`)                      ; a.one        ; not /health
            PathRegexp(`^/(x|y)$`)                                 ; any host     ; ^/(x|y)$
            HostSNI(`*`)                                           ; any host     ; /
            Host(`a.one`) && (Path(`/api`) || PathPrefix(`/api/`))  ; a.one        ; /api
            !Host(`a.one`)                                         ; any host     ; /
            """)
    void aRuleTellsItsHostsAndWhatPasses(String rule, String hosts, String label) {
        var match = RouteMatch.of(rule);

        assertThat(match.hosts())
                .isEqualTo(hosts.equals(RouteMatch.ANY_HOST) ? List.of(hosts) : List.of(hosts.split(" ")));
        assertThat(match.label()).isEqualTo(label);
    }

    @Test
    void theRuleThatTakesWhatOthersLeaveSaysSo() {
        var reads = RouteMatch.of("Host(`a.one`) && (Method(`GET`) || Method(`HEAD`))");
        var rest = RouteMatch.of("Host(`a.one`)");

        assertThat(rest.label(List.of(reads, rest))).isEqualTo("all other methods");
        assertThat(reads.label(List.of(reads, rest))).isEqualTo("GET, HEAD");
        assertThat(rest.label(List.of(rest, RouteMatch.of("Host(`b.one`) && Method(`GET`)"))))
                .isEqualTo("/");
        assertThat(RouteMatch.of("Host(`a.one`) && Path(`/x`)").label(List.of(reads)))
                .isEqualTo("/x");
        assertThat(RouteMatch.of("Host(`a.one`) && Path(`/x`)")
                        .label(List.of(RouteMatch.of("Host(`a.one`) && Path(`/x`) && Method(`GET`)"))))
                .isEqualTo("all other methods /x");
    }
}
