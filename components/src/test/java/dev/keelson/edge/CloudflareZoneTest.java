package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.settings.HostName;
import org.junit.jupiter.api.Test;

/** What Cloudflare is asked for; what it makes of that is its own to say. */
class CloudflareZoneTest {
    private static final String RECORD = "cloudflare:index/dnsRecord:DnsRecord";

    private static final class Group extends ComponentResource {
        Group(ComponentResourceOptions options) {
            super("test:edge:Group", "group", options);
        }
    }

    private static Recording record(boolean proxied) {
        return Programs.record(context -> {
            var account = Edge.account();
            var spec = new DnsZone.Wanted(new HostName("www.shop.example"), Output.of("home.example"), proxied);
            var record = new CloudflareZone(account).declare("host", spec, new Group(Edge.options(account)));
            context.export("name", record.name());
            context.export("target", record.target());
            context.export("proxied", record.proxied());
        });
    }

    @Test
    void aPlainRecordIsForgottenAfterFiveMinutes() {
        var recording = record(false);

        assertThat(recording.one(RECORD, "host").inputs().plain())
                .hasToString("{comment=Declared by Keelson, content=home.example, name=www.shop.example,"
                        + " proxied=false, ttl=300, type=CNAME, zoneId=%s}".formatted(Edge.ZONE));
        assertThat(recording.outputs().plain())
                .hasToString("{name=www.shop.example, proxied=false, target=home.example}");
    }

    @Test
    void aProxiedRecordLeavesTheTimeToCloudflare() {
        var recording = record(true);

        assertThat(recording.one(RECORD, "host").inputs().plain())
                .hasToString("{comment=Declared by Keelson, content=home.example, name=www.shop.example,"
                        + " proxied=true, ttl=1, type=CNAME, zoneId=%s}".formatted(Edge.ZONE));
        assertThat(recording.outputs().plain())
                .hasToString("{name=www.shop.example, proxied=true, target=home.example}");
    }

    @Test
    void itLiesBelowItsParentAndBelongsToTheAccountsProvider() {
        var recording = record(false);
        var record = recording.one(RECORD, "host");

        assertThat(record.parent())
                .isEqualTo(recording.one("test:edge:Group", "group").urn());
        assertThat(record.provider())
                .startsWith(recording
                                .one("pulumi:providers:cloudflare", "cloudflare")
                                .urn() + "::");
    }
}
