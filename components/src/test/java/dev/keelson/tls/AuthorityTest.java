package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.keelson.site.ConfigSource;
import dev.keelson.site.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    @Test
    void asksForChallengesOnlyWhereItNeedsThem() {
        Supplier<List<Challenge>> none = () -> fail("a trial's authority asks for no proof");
        assertThat(read("{\"by\":\"trial\",\"commonName\":\"shop trial\"}", none))
                .isEqualTo(new Authority.Trial("shop trial"));

        var byPage = List.<Challenge>of(new Challenge.Http01(Challenge.TRAEFIK));
        assertThat(read(
                        "{\"by\":\"lets-encrypt\",\"email\":\"a@example.org\",\"environment\":\"staging\"}",
                        () -> byPage))
                .isEqualTo(new Authority.LetsEncrypt("a@example.org", byPage, Authority.Environment.STAGING));
    }

    private static Authority read(String settings, Supplier<List<Challenge>> challenges) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:authority", settings), Set.of()), "cluster");
        var authority = reader.section("cluster").map("authority", section -> Authority.read(section, challenges));
        assertThat(reader.problems()).isEmpty();
        return authority;
    }
}
