package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.settings.HostName;
import org.junit.jupiter.api.Test;

/** The record is its zone's own affair: {@link CloudflareZoneTest} and {@link PorkbunZoneTest}. */
class HostRecordTest {
    private static final HostName HOST = new HostName("www.shop.example");

    private static void export(Context context, HostRecord host) {
        context.export("name", host.record().name());
        context.export("target", host.record().target());
        context.export("proxied", host.record().proxied());
    }

    private static DnsZone.Wanted wanted(boolean proxied) {
        return new DnsZone.Wanted(HOST, Output.of("home.example"), proxied);
    }

    private static Recording atCloudflare() {
        return Programs.record(context -> {
            var account = Edge.account();
            var zone = new CloudflareZone(account);
            export(context, new HostRecord("www", zone, wanted(true), Edge.options(account)));
        });
    }

    private static Recording atPorkbun() {
        return Programs.record(context -> {
            var account = new PorkbunAccount(Output.ofSecret("canary-key"), Output.ofSecret("canary-secret"));
            var zone = new PorkbunZone(new HostName("shop.example"));
            var options = ComponentResourceOptions.builder()
                    .providers(account.provider("porkbun"))
                    .build();
            export(context, new HostRecord("www", zone, wanted(false), options));
        });
    }

    @Test
    void declaresTheOneRecordWhereverTheZoneIs() {
        var cloudflare = atCloudflare();
        var porkbun = atPorkbun();

        assertThat(cloudflare
                        .one("cloudflare:index/dnsRecord:DnsRecord", "www-record")
                        .parent())
                .isEqualTo(cloudflare.one(HostRecord.TYPE, "www").urn());
        assertThat(porkbun.one("porkbun:index/dnsRecord:DnsRecord", "www-record")
                        .parent())
                .isEqualTo(porkbun.one(HostRecord.TYPE, "www").urn());
    }

    @Test
    void saysWhatWasCreated() {
        assertThat(atCloudflare().outputs().plain())
                .hasToString("{name=www.shop.example, proxied=true, target=home.example}");
        assertThat(atPorkbun().outputs().plain())
                .hasToString("{name=www.shop.example, proxied=false, target=home.example}");
    }
}
