package dev.keelson.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideHostReaderTest {
    private static final HostName DOCS = new HostName("docs.pages.example");
    private static final String ELSEWHERE = "\"leadsTo\":{\"what\":\"elsewhere\",\"target\":\"docs.pages.example\"}";
    private static final String API = "\"leadsTo\":{\"what\":\"kubernetes-api\"}";
    private static final String NODE =
            "\"leadsTo\":{\"what\":\"node\",\"node\":\"calypso\",\"url\":\"http://localhost:8000\"}";

    private record Read(List<OutsideHost> hosts, List<String> problems) {
        OutsideHost host() {
            assertThat(problems).isEmpty();
            return hosts.get(0);
        }
    }

    private static Read read(String keys, String... more) {
        var values = new HashMap<>(Map.of(
                "site:name", "shop",
                "site:domain", "shop.example",
                "site:hosts", "[]",
                "site:outsideHosts", "[{\"name\":\"docs.shop.example\",%s}]".formatted(keys)));
        for (var i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        var reader = new SettingsReader(ConfigSource.of(values, Set.of()), "cloud");
        var settings = SiteSettings.read(reader);
        return new Read(settings.map(SiteSettings::outsideHosts).orElse(List.of()), reader.problems());
    }

    @Test
    void aNameOfSomebodyElseHasARecordThatPassesCloudflareUnlessToldOtherwise() {
        var proxied = read(ELSEWHERE + ",\"dns\":\"cloudflare\"").host();

        assertThat(proxied.destination()).isEqualTo(new Destination.Elsewhere(DOCS));
        assertThat(proxied.record()).isEqualTo(new DnsEntry(DnsProvider.CLOUDFLARE, Optional.of(DOCS), true));
        assertThat(read(ELSEWHERE + ",\"dns\":\"cloudflare\",\"proxied\":false")
                        .host()
                        .record()
                        .proxied())
                .isFalse();
        assertThat(read(ELSEWHERE, "site:dns", "{\"provider\":\"porkbun\",\"target\":\"shop.example\"}")
                        .host()
                        .record())
                .isEqualTo(new DnsEntry(DnsProvider.PORKBUN, Optional.of(DOCS), false));
    }

    @Test
    void aTunnelLeadsToTheApiServerAndToAMachine() {
        var tunnelled = new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true);

        assertThat(read(API).host().destination()).isEqualTo(new Destination.KubernetesApi());
        assertThat(read(API).host().record()).isEqualTo(tunnelled);
        assertThat(read(NODE).host().destination())
                .isEqualTo(new Destination.Node(new DnsLabel("calypso"), "http://localhost:8000"));
        assertThat(read(NODE).host().record()).isEqualTo(tunnelled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"leadsTo\":{\"what\":\"the moon\"}"
                        + "; leadsTo.what is the moon: must be one of elsewhere, kubernetes-api, node",
                "\"leadsTo\":{\"what\":\"node\",\"node\":\"calypso\",\"url\":\"http://me:x@host\"}"
                        + "; leadsTo.url is http://me:x@host: must be the URL of a program without a path, like"
                        + " http://localhost:8000",
                ELSEWHERE + "; dns is missing: must be cloudflare or porkbun where there is no site:dns",
                ELSEWHERE + ",\"dns\":\"porkbun\",\"proxied\":true"
                        + "; proxied is true: must be false at Porkbun, which has no proxy",
                ELSEWHERE
                        + ",\"dns\":\"cloudflare\",\"proxied\":false,\"people\":{\"emails\":[\"a@shop.example\"]}"
                        + "; people is given: must be left out where requests do not pass Cloudflare: proxied must be"
                        + " true",
                API + ",\"dns\":\"porkbun\""
                        + "; dns is porkbun: must be cloudflare where a tunnel leads to the destination",
                API + ",\"proxied\":false"
                        + "; proxied is false: must be true, or left out, where a tunnel leads to the destination",
            })
    void whatCannotWorkIsRefused(String keys, String line) {
        assertThat(read(keys).problems()).containsExactly("site:outsideHosts[0]." + line);
    }

    @Test
    void aNameStandsInOneOfTheListsOnly() {
        assertThat(read(API, "site:hosts", "[{\"name\":\"docs.shop.example\",\"service\":\"app\"}]")
                        .problems())
                .containsExactly("site:outsideHosts[0].name is docs.shop.example: must be another host, since"
                        + " site:hosts[0].name is the same");
    }
}
