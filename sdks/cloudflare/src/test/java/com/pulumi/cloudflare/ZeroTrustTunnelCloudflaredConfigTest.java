package com.pulumi.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.cloudflare.inputs.ZeroTrustTunnelCloudflaredConfigConfigArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustTunnelCloudflaredConfigConfigIngressArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZeroTrustTunnelCloudflaredConfigTest {
    @Test
    void ingressRulesAreSentInTheirOrder() {
        var web = ZeroTrustTunnelCloudflaredConfigConfigIngressArgs.builder()
                .hostname("www.example.com")
                .service("https://traefik:443")
                .originRequest(ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs.builder()
                        .matchSnItoHost(true)
                        .connectTimeout(5)
                        .build())
                .build();
        var rest = ZeroTrustTunnelCloudflaredConfigConfigIngressArgs.builder()
                .service("http_status:404")
                .build();

        var sent = Sent.by(() -> new ZeroTrustTunnelCloudflaredConfig(
                "edge",
                ZeroTrustTunnelCloudflaredConfigArgs.builder()
                        .accountId("account")
                        .tunnelId("tunnel")
                        .config(ZeroTrustTunnelCloudflaredConfigConfigArgs.builder()
                                .ingresses(web, rest)
                                .build())
                        .build()));

        assertThat(sent.inputs.get("config"))
                .isEqualTo(Map.of(
                        "ingresses",
                        List.of(
                                Map.of(
                                        "hostname", "www.example.com",
                                        "service", "https://traefik:443",
                                        "originRequest", Map.of("matchSnItoHost", true, "connectTimeout", 5.0)),
                                Map.of("service", "http_status:404"))));
    }
}
