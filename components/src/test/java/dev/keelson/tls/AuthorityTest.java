package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    @Test
    void asksForChallengesOnlyWhereItNeedsThem() {
        Supplier<List<Solver>> none = () -> fail("a trial's authority asks for no proof");
        assertThat(read("{\"by\":\"trial\",\"commonName\":\"shop trial\"}", none))
                .isEqualTo(new Authority.Trial("shop trial"));

        var byPage = List.<Solver>of(new Solver.Http01(Solver.TRAEFIK));
        assertThat(read(
                        "{\"by\":\"lets-encrypt\",\"email\":\"a@example.org\",\"environment\":\"staging\"}",
                        () -> byPage))
                .isEqualTo(new Authority.LetsEncrypt("a@example.org", byPage, Authority.Environment.STAGING));
    }

    private static Authority read(String settings, Supplier<List<Solver>> challenges) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:authority", settings), Set.of()), "cluster");
        var authority = reader.section("cluster").map("authority", section -> Authority.read(section, challenges));
        assertThat(reader.problems()).isEmpty();
        return authority;
    }
}
