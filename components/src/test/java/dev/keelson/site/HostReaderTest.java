package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostReaderTest {
    private static final HostName WWW = new HostName("www.shop.example");
    private static final HostName HOME = new HostName("home.shop.example");
    private static final DnsLabel APP = new DnsLabel("app");
    private static final Audience EVERYONE = new Audience.Everyone();
    private static final Audience STAFF = new Audience.People(List.of(), List.of("shop.example"), List.of(), List.of());
    private static final SmokeCheck FINE = new SmokeCheck("https://www.shop.example/", 200);
    private static final SmokeCheck LOGIN = new SmokeCheck("https://www.shop.example/", 302);

    private static SettingsReader reader(String keys) {
        var hosts = "[{\"name\":\"www.shop.example\",\"service\":\"app\"%s}]".formatted(keys);
        return new SettingsReader(ConfigSource.of(Map.of("site:hosts", hosts), Set.of()), "cluster");
    }

    private static Host read(SettingsReader reader, Optional<DnsProvider> provider) {
        var dns = provider.map(keeper -> new DnsDefaults(keeper, HOME));
        return reader.section("site")
                .maps("hosts", new HostReader(dns, SettingType.HOST)::read)
                .get(0);
    }

    private static Optional<DnsEntry> record(DnsProvider provider, boolean proxied) {
        return Optional.of(new DnsEntry(provider, Optional.of(HOME), proxied));
    }

    static Stream<Arguments> accepted() {
        var nowhere = Optional.<DnsProvider>empty();
        var cloudflare = Optional.of(DnsProvider.CLOUDFLARE);
        var porkbun = Optional.of(DnsProvider.PORKBUN);
        var plain = record(DnsProvider.CLOUDFLARE, false);
        var proxied = record(DnsProvider.CLOUDFLARE, true);
        var atPorkbun = record(DnsProvider.PORKBUN, false);
        var none = Optional.<DnsEntry>empty();
        var tunnel = Optional.of(new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true));
        var page = Proof.HTTP01;
        var inZone = Proof.DNS01;
        var people = ",\"people\":{\"domains\":[\"shop.example\"]}";
        return Stream.of(
                arguments("", nowhere, new Host(WWW, APP, EVERYONE, Reach.DIRECT, page, none, FINE)),
                arguments("", cloudflare, new Host(WWW, APP, EVERYONE, Reach.DIRECT, page, plain, FINE)),
                arguments("", porkbun, new Host(WWW, APP, EVERYONE, Reach.DIRECT, page, atPorkbun, FINE)),
                arguments(
                        ",\"reach\":\"nas\",\"record\":\"plain\"",
                        cloudflare,
                        new Host(WWW, APP, EVERYONE, Reach.NAS, page, plain, FINE)),
                arguments(
                        ",\"record\":\"elsewhere\"",
                        cloudflare,
                        new Host(WWW, APP, EVERYONE, Reach.DIRECT, page, none, FINE)),
                arguments(
                        ",\"record\":\"elsewhere\"",
                        nowhere,
                        new Host(WWW, APP, EVERYONE, Reach.DIRECT, page, none, FINE)),
                arguments(
                        ",\"dns\":\"porkbun\"",
                        cloudflare,
                        new Host(WWW, APP, EVERYONE, Reach.DIRECT, page, atPorkbun, FINE)),
                arguments(
                        ",\"proof\":\"dns01\"",
                        cloudflare,
                        new Host(WWW, APP, EVERYONE, Reach.DIRECT, inZone, plain, FINE)),
                arguments(
                        ",\"record\":\"proxied\",\"proof\":\"dns01\"",
                        cloudflare,
                        new Host(WWW, APP, EVERYONE, Reach.DIRECT, inZone, proxied, FINE)),
                arguments(
                        ",\"record\":\"proxied\",\"proof\":\"dns01\"" + people,
                        cloudflare,
                        new Host(WWW, APP, STAFF, Reach.DIRECT, inZone, proxied, LOGIN)),
                arguments(
                        ",\"reach\":\"tunnel\"",
                        cloudflare,
                        new Host(WWW, APP, EVERYONE, Reach.TUNNEL, inZone, tunnel, FINE)),
                arguments(
                        ",\"reach\":\"tunnel\",\"record\":\"proxied\",\"dns\":\"cloudflare\"" + people,
                        nowhere,
                        new Host(WWW, APP, STAFF, Reach.TUNNEL, inZone, tunnel, LOGIN)),
                arguments(
                        ",\"check\":\"/api/health\"",
                        nowhere,
                        new Host(
                                WWW,
                                APP,
                                EVERYONE,
                                Reach.DIRECT,
                                page,
                                none,
                                new SmokeCheck("https://www.shop.example/api/health", 200))));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String keys, Optional<DnsProvider> provider, Host host) {
        var reader = reader(keys);

        assertThat(read(reader, provider)).isEqualTo(host);
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "record":"plain"                        |            | record is plain: must be elsewhere where there is no site:dns
            "record":"proxied","proof":"dns01"      | PORKBUN    | record is proxied: must be plain at Porkbun, which has no proxy
            "record":"proxied"                      | CLOUDFLARE | proof is http01: must be dns01 where Cloudflare stands before the host
            "reach":"tunnel","proof":"http01"       | CLOUDFLARE | proof is http01: must be dns01 where Cloudflare stands before the host
            "reach":"tunnel"                        |            | dns is nothing: must be cloudflare where the host is reached by tunnel
            "reach":"tunnel"                        | PORKBUN    | dns is porkbun: must be cloudflare where the host is reached by tunnel
            "reach":"tunnel","record":"elsewhere"   | CLOUDFLARE | record is elsewhere: must be proxied, or left out, where the host is reached by tunnel
            "people":{"emails":["a@shop.example"]}  | CLOUDFLARE | people is given: must be left out where requests do not pass Cloudflare: reach tunnel, or record proxied
            "check":"health"                        |            | check is health: must be an absolute path, like /api/health
            """)
    void refused(String key, DnsProvider provider, String problem) {
        var reader = reader("," + key);

        var unused = read(reader, Optional.ofNullable(provider));

        assertThat(reader.problems()).containsExactly("site:hosts[0]." + problem);
    }

    @Test
    void theNameThatAllRecordsPointToHasNoneOfItsOwn() {
        var reader = reader("");
        var dns = new DnsDefaults(DnsProvider.CLOUDFLARE, WWW);

        var unused = reader.section("site").maps("hosts", new HostReader(Optional.of(dns), SettingType.HOST)::read);

        assertThat(reader.problems())
                .containsExactly("site:hosts[0].record is plain: must be elsewhere: this is the name that all records"
                        + " point to");
    }
}
