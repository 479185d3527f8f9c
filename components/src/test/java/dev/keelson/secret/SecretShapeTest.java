package dev.keelson.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.DnsLabel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretShapeTest {
    private static final DnsLabel NAME = new DnsLabel("postgres-shop-user");
    private static final SecretShape LOGIN = SecretShape.of(
            NAME,
            Map.of(
                    "username", new SecretShape.Fixed("shop-user"),
                    "password", new SecretShape.Random("", new SecretForm.Characters(32)),
                    "uri", new SecretShape.Derived("password", password -> "postgresql://shop-user:" + password)));

    @Test
    void whatIsNotGivenFollowsFromWhatIs() {
        assertThat(LOGIN.given()).containsExactly("password");
        assertThat(LOGIN.values(Map.of("password", "a")))
                .isEqualTo(Map.of("username", "shop-user", "password", "a", "uri", "postgresql://shop-user:a"));
        assertThat(LOGIN.foreign()).isEmpty();
    }

    @Test
    void whatSomebodyElseIssuesCannotBeMadeHere() {
        var shape = SecretShape.of(NAME, Map.of("openai", new SecretShape.Foreign()));

        assertThat(shape.foreign()).contains("openai");
        assertThat(shape.given()).containsExactly("openai");
    }

    @Test
    void aValueFollowsFromOneThatIsThere() {
        assertThatThrownBy(() ->
                        SecretShape.of(NAME, Map.of("uri", new SecretShape.Derived("password", password -> password))))
                .hasMessage("postgres-shop-user has no value password to derive from");
    }
}
