package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TunnelRuleTest {
    @Test
    void requestsEndWhereTheirHostLeadsTo() {
        var rules = List.of(
                TunnelRule.toKubernetesApi(new HostName("k3s.shop.example")),
                TunnelRule.toService(
                        new HostName("label.shop.example"),
                        TunnelRule.serviceUrl(new DnsLabel("label-studio"), new DnsLabel("apps"), 8080)),
                TunnelRule.toTraefik(new HostName("www.shop.example")));
        var recording = Programs.record(context -> {
            var account = Edge.account();
            var tunnel = new Tunnel(
                    "tunnel",
                    new DnsLabel("shop"),
                    account,
                    Optional.<Output<String>>empty(),
                    rules,
                    Edge.options(account));
            context.export("address", tunnel.address());
        });

        assertThat(Programs.inputs(recording.one(
                        "cloudflare:index/zeroTrustTunnelCloudflaredConfig:ZeroTrustTunnelCloudflaredConfig",
                        "tunnel-config")))
                .isEqualTo("""
                        accountId: %s
                        config:
                          ingresses:
                          - hostname: k3s.shop.example
                            originRequest:
                              caPool: /etc/kubernetes-authority/ca.crt
                              originServerName: kubernetes.default.svc.cluster.local
                            service: https://kubernetes.default.svc.cluster.local:443
                          - hostname: label.shop.example
                            service: http://label-studio.apps.svc.cluster.local:8080
                          - hostname: www.shop.example
                            originRequest:
                              originServerName: www.shop.example
                            service: https://traefik.kube-system.svc.cluster.local:443
                          - service: http_status:404
                        tunnelId: '[unknown]'
                        """.formatted(Edge.ACCOUNT));
        assertThat(recording
                        .one("cloudflare:index/zeroTrustTunnelCloudflared:ZeroTrustTunnelCloudflared", "tunnel-tunnel")
                        .inputs()
                        .at("tunnelSecret"))
                .isEmpty();
    }
}
