package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.host.Host;
import dev.keelson.host.Hsts;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.SettingsReader;
import dev.keelson.stack.Protection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteSettingsTest {

    private static SettingsReader reader(String domain, String hosts) {
        return new SettingsReader(
                ConfigSource.of(Map.of("site:name", "shop", "site:domain", domain, "site:hosts", hosts), Set.of()),
                "cluster");
    }

    @Test
    void readsTheSiteProtectedUnlessToldOtherwise() {
        var settings = SiteSettings.read(reader("shop.example", "[{\"name\":\"shop.example\",\"service\":\"app\"}]"));

        assertThat(settings)
                .contains(new SiteSettings(
                        new DnsLabel("shop"),
                        new HostName("shop.example"),
                        "organization",
                        Optional.empty(),
                        Hsts.DEFAULT,
                        List.of(Host.of(new HostName("shop.example"), new DnsLabel("app"))),
                        List.of(),
                        Protection.FULL,
                        false));
    }

    @Test
    void saysWhetherOnlyActionsDeploysIt() {
        for (var only : List.of(true, false)) {
            var values = new HashMap<>(Map.of("site:name", "shop", "site:domain", "shop.example", "site:hosts", "[]"));
            if (only) {
                values.put("site:deployOnlyFrom", "github-actions");
            }
            var settings = SiteSettings.read(new SettingsReader(ConfigSource.of(values, Set.of()), "cluster"));

            assertThat(settings.orElseThrow().onlyByActions()).isEqualTo(only);
        }
    }

    @Test
    void aDomainThatIsWrongIsNotBlamedOnTheHosts() {
        var reader = reader("shop", "[{\"name\":\"www.shop.example\",\"service\":\"app\"}]");

        var unused = SiteSettings.read(reader);

        assertThat(reader.problems())
                .containsExactly("site:domain is shop: must be a host name in lower case, like www.example.org");
    }

    @Test
    void twoWrongHostsAreNotCalledTheSame() {
        var reader =
                reader("shop.example", "[{\"name\":\"a_\",\"service\":\"app\"},{\"name\":\"b_\",\"service\":\"app\"}]");

        var unused = SiteSettings.read(reader);

        assertThat(reader.problems()).hasSize(2).noneMatch(line -> line.contains("the same"));
    }

    @Test
    void everyHostAndPathLeadsToAPartOfTheSite() {
        var reader = reader(
                "shop.example",
                "[{\"name\":\"shop.example\",\"service\":\"app\",\"paths\":[{\"path\":\"/api\",\"service\":\"ap\"}]},"
                        + "{\"name\":\"www.shop.example\",\"service\":\"web\"}]");

        var settings =
                SiteSettings.read(reader, SiteSettings.servedBy(List.of(new DnsLabel("api"), new DnsLabel("app"))));

        assertThat(settings).isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "site:hosts[0].paths[0].service is ap: must be one of [api, app]",
                        "site:hosts[1].service is web: must be one of [api, app]");
    }
}
