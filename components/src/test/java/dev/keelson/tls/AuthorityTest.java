package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {
    @ParameterizedTest
    @ValueSource(strings = {"admin@example.org", "a.b+c@mail.example.org"})
    void takesAnAddress(String email) {
        assertThat(Authority.EMAIL.parse().apply(email)).contains(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "admin@localhost", "@example.org", "a b@example.org", "a@b@example.org"})
    void takesNothingElse(String email) {
        assertThat(Authority.EMAIL.parse().apply(email)).isEmpty();
    }
}
