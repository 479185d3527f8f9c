package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.HostName;
import org.junit.jupiter.api.Test;

/** What Porkbun is asked for, by way of the bridge; whether it answers is left to a real preview. */
class PorkbunZoneTest {
    private static final String RECORD = "porkbun:index/dnsRecord:DnsRecord";
    private static final String PROVIDER = "pulumi:providers:porkbun";
    private static final String PACKAGE = "porkbun@0.3.0 by terraform-provider@1.1.3";
    private static final HostName DOMAIN = new HostName("shop.example");

    private static final class Group extends ComponentResource {
        Group(ComponentResourceOptions options) {
            super("test:edge:Group", "group", options);
        }
    }

    private static Recording record(DnsZone.Wanted spec) {
        return Programs.record(context -> {
            var account = new PorkbunAccount(Output.of("canary-key"), Output.of("canary-secret"));
            var parent = new Group(ComponentResourceOptions.builder()
                    .providers(account.provider("porkbun"))
                    .build());
            var record = new PorkbunZone(DOMAIN).declare("host", spec, parent);
            context.export("name", record.name());
            context.export("target", record.target());
            context.export("proxied", record.proxied());
        });
    }

    private static DnsZone.Wanted spec(String host, boolean proxied) {
        return new DnsZone.Wanted(new HostName(host), Output.of("home.example"), proxied);
    }

    private static RecordedResource one(Recording recording) {
        return recording.one(RECORD, "host");
    }

    @Test
    void aHostIsACnameBelowTheDomain() {
        var recording = record(spec("www.blog.shop.example", false));

        assertThat(one(recording).inputs().plain())
                .hasToString("{content=home.example, domain=shop.example, subdomain=www.blog, ttl=600, type=CNAME}");
        assertThat(recording.outputs().plain())
                .hasToString("{name=www.blog.shop.example, proxied=false, target=home.example}");
    }

    @Test
    void theDomainItselfIsAnAlias() {
        var recording = record(spec("shop.example", false));

        assertThat(one(recording).inputs().plain())
                .hasToString("{content=home.example, domain=shop.example, ttl=600, type=ALIAS}");
        assertThat(recording.outputs().text("name")).contains("shop.example");
    }

    @Test
    void everyRequestNamesTheBridgeAndWhatItStandsFor() {
        var recording = record(spec("www.shop.example", false));

        assertThat(one(recording).options().text("packageRef")).contains(PACKAGE);
        assertThat(recording.one(PROVIDER, "porkbun").options().text("packageRef"))
                .contains(PACKAGE);
        assertThat(one(recording).provider())
                .startsWith(recording.one(PROVIDER, "porkbun").urn() + "::");
    }

    @Test
    void theKeyAndItsSecretAreMarkedAsSecrets() {
        var inputs =
                record(spec("www.shop.example", false)).one(PROVIDER, "porkbun").inputs();

        assertThat(inputs.plain()).hasToString("{apiKey=[secret], secretKey=[secret]}");
        assertThat(inputs.at("apiKey")).contains(new Value.Secret(new Value.Text("canary-key")));
        assertThat(inputs.at("secretKey")).contains(new Value.Secret(new Value.Text("canary-secret")));
    }

    @Test
    void anAccountNeverShowsItsKey() {
        Programs.record(context -> assertThat(new PorkbunAccount(Output.of("canary-key"), Output.of("canary-secret")))
                .hasToString("PorkbunAccount[key=[secret], secret=[secret]]"));
    }

    @Test
    void aProxiedRecordIsRefused() {
        assertThatThrownBy(() -> record(spec("www.shop.example", true)))
                .hasMessageContaining(
                        "The record www.shop.example is proxied: must be plain at Porkbun, which has no proxy");
    }

    @Test
    void aRecordOfAnotherZoneIsRefused() {
        assertThatThrownBy(() -> record(spec("www.other.example", false)))
                .hasMessageContaining("The record www.other.example is outside the zone: must be shop.example or a host"
                        + " name below it");
    }
}
