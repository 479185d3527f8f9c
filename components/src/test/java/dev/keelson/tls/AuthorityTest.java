package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.site.ConfigSource;
import dev.keelson.site.SettingsReader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
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

    @Test
    void asksForATokenOnlyWhereTheChallengeNeedsIt() {
        var asked = new AtomicInteger();
        Supplier<Output<String>> token = () -> {
            asked.incrementAndGet();
            return Output.ofSecret("token");
        };

        var byPage = read("\"challenge\":\"http01\",\"environment\":\"staging\"", token);
        assertThat(byPage)
                .isEqualTo(new Authority.LetsEncrypt(
                        "a@example.org", new Challenge.Http01(Challenge.TRAEFIK), Authority.Environment.STAGING));
        assertThat(asked).hasValue(0);

        var byRecord = read("\"challenge\":\"cloudflare-dns01\",\"environment\":\"production\"", token);
        assertThat(byRecord).asString().contains("CloudflareDns01[token=[secret]]", "PRODUCTION");
        assertThat(asked).hasValue(1);
    }

    private static Authority read(String rest, Supplier<Output<String>> token) {
        var settings = "{\"by\":\"lets-encrypt\",\"email\":\"a@example.org\"," + rest + "}";
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:authority", settings), Set.of()), "cluster");
        var authority = reader.section("cluster").map("authority", section -> Authority.read(section, token));
        assertThat(reader.problems()).isEmpty();
        return authority;
    }
}
