package dev.keelson.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
            !Host(`a.one`)                                         ; any host     ; /
            """)
    void aRuleTellsItsHostsAndWhatPasses(String rule, String hosts, String label) {
        assertThat(RouteMatch.of(rule))
                .isEqualTo(new RouteMatch(
                        hosts.equals(RouteMatch.ANY_HOST) ? List.of(hosts) : List.of(hosts.split(" ")), label));
    }
}
