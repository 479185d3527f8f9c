package com.pulumi.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.cloudflare.inputs.DnsRecordSettingsArgs;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DnsRecordTest {
    @Test
    void tokenAndInputsAreTheProviders() {
        var sent = Sent.by(() -> new DnsRecord(
                "www",
                DnsRecordArgs.builder()
                        .zoneId("zone")
                        .name("www.example.com")
                        .type("CNAME")
                        .content("tunnel.cfargotunnel.com")
                        .ttl(1.0)
                        .proxied(true)
                        .tags("a", "b")
                        .settings(DnsRecordSettingsArgs.builder()
                                .flattenCname(false)
                                .build())
                        .build()));

        assertThat(sent.type).isEqualTo("cloudflare:index/dnsRecord:DnsRecord");
        assertThat(sent.inputs)
                .isEqualTo(Map.of(
                        "zoneId",
                        "zone",
                        "name",
                        "www.example.com",
                        "type",
                        "CNAME",
                        "content",
                        "tunnel.cfargotunnel.com",
                        "ttl",
                        1.0,
                        "proxied",
                        true,
                        "tags",
                        List.of("a", "b"),
                        "settings",
                        Map.of("flattenCname", false)));
    }

    @Test
    void aRecordNeedsATtl() {
        assertThatThrownBy(() -> DnsRecordArgs.builder()
                        .zoneId("zone")
                        .name("www.example.com")
                        .type("CNAME")
                        .build())
                .isInstanceOf(MissingRequiredPropertyException.class)
                .hasMessageContaining("ttl");
    }
}
