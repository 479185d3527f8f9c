package dev.keelson.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static SettingsReader reader(String host) {
        return new SettingsReader(ConfigSource.of(Map.of("site:host", host), Set.of()), "cluster");
    }

    private static Audience read(SettingsReader reader) {
        return reader.section("site")
                .map("host", "what it means", host -> Optional.of(Audience.read(host)))
                .orElseThrow();
    }

    @Test
    void isEveryoneWherePeopleIsMissing() {
        var reader = reader("{}");

        assertThat(read(reader)).isEqualTo(new Audience.Everyone());
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void isThePeopleThatAreNamed() {
        var reader = reader("{\"people\":{\"emails\":[\"a@shop.example\"],\"domains\":[\"shop.example\"],"
                + "\"groups\":[\"group-1\"],\"serviceTokens\":[\"token-1\",\"token-2\"]}}");

        assertThat(read(reader))
                .isEqualTo(new Audience.People(
                        List.of("a@shop.example"),
                        List.of("shop.example"),
                        List.of("group-1"),
                        List.of("token-1", "token-2")));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void isNeverEmpty() {
        var reader = reader("{\"people\":{\"emails\":[]}}");

        var unused = read(reader);

        assertThat(reader.problems())
                .containsExactly("site:host.people is nobody: must be at least one of emails, domains, groups and"
                        + " serviceTokens");
    }

    @Test
    void everyWrongEntryIsNamed() {
        var reader = reader("{\"people\":{\"emails\":[\"a\"],\"domains\":[\"shop\"],\"groups\":[\"a b\"]}}");

        var unused = read(reader);

        assertThat(reader.problems())
                .containsExactly(
                        "site:host.people.emails[0] is a: must be an e-mail address, like admin@example.org",
                        "site:host.people.domains[0] is shop: must be a host name in lower case, like www.example.org",
                        "site:host.people.groups[0] is a b: must be an id of letters, digits and hyphens");
    }
}
