package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteLeadsTest {
    private final List<Map<String, Object>> rules = new ArrayList<>();

    RouteLeadsTest() {
        HostRules.secure(new HostName("www.shop.example"))
                .forEach(rule -> rules.add(Map.of(
                        "match",
                        rule.match(),
                        "services",
                        List.of(Map.of("name", rule.target() == HostRules.Target.ALL ? "app" : "app-primary")))));
    }

    @Test
    void readsAndEverythingElseAreToldApart() {
        assertThat(RouteLeads.of(Map.of("routes", rules)))
                .containsOnly(Map.entry("reads", "app"), Map.entry("writes", "app-primary"));
    }

    @Test
    void aRuleThatIsMissingLeadsNowhere() {
        var reads = rules.stream()
                .filter(rule -> rule.toString().contains("name=app}"))
                .toList();
        rules.removeAll(reads);
        assertThat(reads).hasSize(1);
        assertThat(RouteLeads.of(Map.of("routes", rules))).containsOnly(Map.entry("writes", "app-primary"));
        assertThat(RouteLeads.of(Map.of("routes", reads))).containsOnly(Map.entry("reads", "app"));
        assertThat(RouteLeads.of(Map.of())).isEmpty();
    }
}
