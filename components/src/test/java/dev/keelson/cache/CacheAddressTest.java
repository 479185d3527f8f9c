package dev.keelson.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheAddressTest {
    private static final Uses.Callee CALLEE = new Uses.Callee("valkey", 6379);

    private static CacheAddress address(Optional<Uses.SecretKey> password) {
        return new CacheAddress(new DnsLabel("valkey"), 6379, password, List.of());
    }

    @Test
    void aCallerIsGivenTheWayThere() {
        var address = address(Optional.empty());

        assertThat(address.url()).isEqualTo("redis://valkey:6379");
        assertThat(address.passwordIn("PASSWORD").references()).isEmpty();
        assertThat(address.passwordIn("PASSWORD").calls()).containsExactly(CALLEE);
    }

    @Test
    void aCallerIsGivenThePasswordInAVariableOfItsChoice() {
        var key = new Uses.SecretKey("valkey-login", "password");
        var address = address(Optional.of(key));

        assertThat(address.url()).isEqualTo("redis://valkey:6379");
        assertThat(address.passwordIn("PASSWORD").references()).isEqualTo(Map.of("PASSWORD", key));
        assertThat(address.passwordIn("PASSWORD").calls()).containsExactly(CALLEE);
    }

    @Test
    void isTheOneOfARedis() {
        Programs.record(context -> {
            var args = RedisTest.args()
                    .password(new SecretOrigin.Generated("first", false))
                    .build();
            var redis =
                    new Redis("sessions", args, TestSite.plain().generating().begin(context));

            assertThat(redis.address())
                    .isEqualTo(new CacheAddress(
                            new DnsLabel("sessions"),
                            6379,
                            Optional.of(new Uses.SecretKey("sessions-login", "password")),
                            List.of(redis)));
        });
    }
}
