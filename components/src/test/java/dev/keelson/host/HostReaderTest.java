package dev.keelson.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostReaderTest {
    private static final String CLOUDFLARE = "{\"provider\":\"cloudflare\",\"target\":\"shop.example\"}";
    private static final String PORKBUN = "{\"provider\":\"porkbun\",\"target\":\"shop.example\"}";
    private static final String PEOPLE = ",\"people\":{\"emails\":[\"a@shop.example\"]}";

    private record Read(List<Host> hosts, List<String> problems) {
        Host host() {
            assertThat(problems).isEmpty();
            return hosts.get(0);
        }
    }

    private static Read read(String dns, String name, String keys) {
        var hosts = "[{\"name\":\"%s\",\"service\":\"app\"%s}]".formatted(name, keys);
        var values = dns.isEmpty()
                ? Map.of("site:name", "shop", "site:domain", "shop.example", "site:hosts", hosts)
                : Map.of("site:name", "shop", "site:domain", "shop.example", "site:hosts", hosts, "site:dns", dns);
        var reader = new SettingsReader(ConfigSource.of(values, Set.of()), "cluster");
        var settings = SiteSettings.read(reader);
        return new Read(settings.map(SiteSettings::hosts).orElse(List.of()), reader.problems());
    }

    @Test
    void aHostWithTwoKeysIsReachedDirectlyByEverybodyAndItsRecordIsNotManaged() {
        assertThat(read("", "www.shop.example", "").host())
                .isEqualTo(Host.of(new HostName("www.shop.example"), new DnsLabel("app")));
    }

    @Test
    void aRecordHasTheProviderOfTheSitesRecords() {
        assertThat(read(PORKBUN, "www.shop.example", "").host().record())
                .contains(new DnsEntry(DnsProvider.PORKBUN, Optional.of(new HostName("shop.example")), false));
        assertThat(read(
                                PORKBUN,
                                "www.shop.example",
                                ",\"dns\":\"cloudflare\",\"record\":\"proxied\",\"challenge\":\"dns01\"")
                        .host()
                        .record())
                .contains(new DnsEntry(DnsProvider.CLOUDFLARE, Optional.of(new HostName("shop.example")), true));
        assertThat(read(PORKBUN, "shop.example", ",\"record\":\"elsewhere\"")
                        .host()
                        .record())
                .isEmpty();
    }

    @Test
    void aHostInTheTunnelIsProxiedAtCloudflareAndProvenByDns() {
        var host = read(CLOUDFLARE, "www.shop.example", ",\"exposure\":\"tunnel\"" + PEOPLE)
                .host();

        assertThat(host.record()).contains(new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true));
        assertThat(host.challenge()).isEqualTo(AcmeChallenge.DNS01);
        assertThat(host.audience())
                .isEqualTo(new Audience.People(List.of("a@shop.example"), List.of(), List.of(), List.of()));
    }

    @Test
    void aTunnelMayLeadStraightToAPortOfTheService() {
        var host = read("", "www.shop.example", ",\"exposure\":\"service-tunnel\",\"port\":8080" + PEOPLE)
                .host();

        assertThat(host.isRouted()).isFalse();
        assertThat(host.port()).contains(8080);
        assertThat(host.record()).contains(new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",\"exposure\":\"service-tunnel\"; port is missing: must be the port of the service where the tunnel"
                        + " leads straight to it",
                ",\"port\":80; port is 80: must be left out where the exposure is no service-tunnel",
                ",\"exposure\":\"service-tunnel\",\"port\":80,\"paths\":[{\"path\":\"/api\",\"service\":\"api\"}]"
                        + "; paths is given: must be left out where the tunnel leads straight to the service",
                ",\"exposure\":\"service-tunnel\",\"port\":80,\"challenge\":\"dns01\"; challenge is dns01: must be"
                        + " left out where the tunnel leads past k3s's Traefik, which has no certificate for the host",
            })
    void aTunnelThatLeadsPastTraefikHasNothingOfTraefiks(String keys, String line) {
        assertThat(read("", "www.shop.example", keys).problems()).containsExactly("site:hosts[0]." + line);
    }

    @Test
    void aHostForPeopleNeedsCloudflareInBetween() {
        assertThat(read(CLOUDFLARE, "www.shop.example", PEOPLE).problems())
                .containsExactly(
                        "site:hosts[0].people is given: must be left out where requests do not pass Cloudflare:"
                                + " exposure tunnel, or record proxied");
    }

    @Test
    void aHostForPeopleNeedsPeople() {
        assertThat(read(CLOUDFLARE, "www.shop.example", ",\"exposure\":\"tunnel\",\"people\":{\"emails\":[]}")
                        .problems())
                .containsExactly(
                        "site:hosts[0].people is nobody: must be at least one of emails, domains, groups and serviceTokens");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exposure tunnel challenge http01 | challenge is http01: must be dns01 where requests pass Cloudflare",
                "record proxied | challenge is http01: must be dns01 where requests pass Cloudflare",
                "exposure tunnel record plain | record is plain: must be proxied, or left out, where the host is reached by tunnel",
                "exposure tunnel dns porkbun | dns is porkbun: must be cloudflare where the host is reached by tunnel",
                "dns porkbun record proxied challenge dns01 | record is proxied: must be plain at Porkbun, which has no proxy",
                "dns porkbun challenge dns01 | challenge is dns01: must be http01 where the record is at Porkbun: dns01 asks for a zone at Cloudflare",
                "record elsewhere dns porkbun | dns is porkbun: must be left out where Keelson does not manage the record",
                "check health | check is health: must be an absolute path, like /api/health",
                "exposure bus | exposure is bus: must be one of direct, nas, tunnel, service-tunnel"
            })
    void whatCannotWorkIsRefusedWithOneLine(String words, String line) {
        var keys = new StringBuilder();
        var given = words.split(" ", -1);
        for (var i = 0; i < given.length; i += 2) {
            keys.append(",\"%s\":\"%s\"".formatted(given[i], given[i + 1]));
        }

        assertThat(read(CLOUDFLARE, "www.shop.example", keys.toString()).problems())
                .containsExactly("site:hosts[0]." + line);
    }

    @Test
    void aRecordCannotPointToItself() {
        assertThat(read(CLOUDFLARE, "shop.example", "").problems())
                .containsExactly(
                        "site:hosts[0].record is plain: must be elsewhere: this is the name that all records point to");
    }

    @Test
    void aRecordNeedsAProvider() {
        assertThat(read("", "www.shop.example", ",\"dns\":\"porkbun\"").problems())
                .containsExactly(
                        "site:hosts[0].dns is porkbun: must be left out where Keelson does not manage the record");
        assertThat(read("", "www.shop.example", ",\"record\":\"plain\"").problems())
                .containsExactly("site:hosts[0].record is plain: must be elsewhere where there is no site:dns");
    }

    @Test
    void aHostInTheTunnelHasItsRecordAtCloudflareWhereverTheOthersAre() {
        assertThat(read("", "www.shop.example", ",\"exposure\":\"tunnel\"")
                        .host()
                        .record())
                .contains(new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true));
    }

    @Test
    void noProblemIsReportedThatOnlyFollowsFromAWrongKey() {
        assertThat(read(
                                "{\"provider\":\"bind\",\"target\":\"shop.example\"}",
                                "www.shop.example",
                                ",\"record\":\"plain\"" + PEOPLE)
                        .problems())
                .containsExactly("site:dns.provider is bind: must be one of cloudflare, porkbun");
        assertThat(read(CLOUDFLARE, "www.shop.example", ",\"record\":\"plane\"" + PEOPLE)
                        .problems())
                .containsExactly("site:hosts[0].record is plane: must be one of plain, proxied, elsewhere");
    }

    @Test
    void aPathLeadsToAnotherService() {
        var host = read("", "www.shop.example", ",\"paths\":[{\"path\":\"/api\",\"service\":\"api\"}]")
                .host();

        assertThat(host.paths()).containsExactly(new HostPath("/api", new DnsLabel("api")));
        assertThat(host.services()).containsExactly(new DnsLabel("app"), new DnsLabel("api"));
    }

    @Test
    void aPathIsWrittenOnceAndWithoutASlashAtItsEnd() {
        assertThat(read(
                                "",
                                "www.shop.example",
                                ",\"paths\":[{\"path\":\"/a\",\"service\":\"x\"},{\"path\":\"/a\",\"service\":\"y\"},"
                                        + "{\"path\":\"/b/\",\"service\":\"x\"}]")
                        .problems())
                .containsExactly(
                        "site:hosts[0].paths[2].path is /b/: must be a path without a slash at the end, like /api",
                        "site:hosts[0].paths[1].path is /a: must be another path than the ones before it");
    }

    @Test
    void aHostHasTwentyPathsAtMost() {
        var paths = Stream.iterate(0, i -> i + 1)
                .limit(21)
                .map("{\"path\":\"/p%d\",\"service\":\"x\"}"::formatted)
                .toList();

        assertThat(read("", "www.shop.example", ",\"paths\":[" + String.join(",", paths) + "]")
                        .problems())
                .containsExactly("site:hosts[0].paths is 21 paths: must be 20 at most");
    }

    @Test
    void anExplicitDefaultMeansTheSameAsNone() {
        var defaults = ",\"exposure\":\"direct\",\"record\":\"plain\",\"dns\":\"porkbun\",\"challenge\":\"http01\"";

        assertThat(Stream.of("", defaults)
                        .map(keys -> read(PORKBUN, "www.shop.example", keys).host())
                        .distinct())
                .hasSize(1);
    }
}
