package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Cloudflare is asked for; that cloudflared finds its way is left to the checks of the live site. */
class TunnelTest {
    private static final String CANARY = "canary-2342";
    private static final List<HostName> HOSTS =
            List.of(new HostName("www.shop.example"), new HostName("admin.shop.example"));

    /** Cloudflare as it answers an update, with ids and a token. */
    private static final class Answers implements Mocks {
        @Override
        public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
            return CompletableFuture.completedFuture(new ResourceResult(Optional.of(args.name + "-id"), args.inputs));
        }

        @Override
        public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
            return CompletableFuture.completedFuture(Map.of(
                    "id",
                    "x",
                    "accountId",
                    Edge.ACCOUNT,
                    "tunnelId",
                    String.valueOf(args.args.get("tunnelId")),
                    "token",
                    CANARY + " of " + args.args.get("tunnelId")));
        }
    }

    @AfterEach
    void cleanUp() {
        PulumiTest.cleanup();
    }

    private static Tunnel tunnel() {
        var account = Edge.account();
        return new Tunnel(
                "tunnel",
                new DnsLabel("shop"),
                account,
                Optional.of(Output.ofSecret(CANARY)),
                HOSTS.stream().map(TunnelRule::toTraefik).toList(),
                Edge.options(account));
    }

    private static Recording record() {
        return Programs.record(context -> exportAll(context, tunnel()));
    }

    private static void exportAll(Context context, Tunnel tunnel) {
        context.export("host", tunnel.serving(HOSTS.get(1)));
        context.export("token", tunnel.token());
        context.export("address", tunnel.address());
    }

    @Test
    void everyHostEndsAtTraefikUnderItsOwnNameAndNothingElseDoes() {
        assertThat(Programs.inputs(record().one(
                                "cloudflare:index/zeroTrustTunnelCloudflaredConfig:ZeroTrustTunnelCloudflaredConfig",
                                "tunnel-config")))
                .isEqualTo("""
                        accountId: %s
                        config:
                          ingresses:
                          - hostname: www.shop.example
                            originRequest:
                              originServerName: www.shop.example
                            service: https://traefik.kube-system.svc.cluster.local:443
                          - hostname: admin.shop.example
                            originRequest:
                              originServerName: admin.shop.example
                            service: https://traefik.kube-system.svc.cluster.local:443
                          - service: http_status:404
                        tunnelId: '[unknown]'
                        """.formatted(Edge.ACCOUNT));
    }

    @Test
    void isConfiguredAtCloudflareAndItsSecretIsOne() {
        var tunnel =
                record().one("cloudflare:index/zeroTrustTunnelCloudflared:ZeroTrustTunnelCloudflared", "tunnel-tunnel");

        assertThat(Programs.inputs(tunnel)).isEqualTo("""
                        accountId: %s
                        configSrc: cloudflare
                        name: shop
                        tunnelSecret: '[secret]'
                        """.formatted(Edge.ACCOUNT));
        assertThat(tunnel.inputs().at("tunnelSecret")).contains(new Value.Secret(new Value.Text(CANARY)));
    }

    @Test
    void aPlanKnowsThatItServesItsHostsAndNeitherAddressNorToken() {
        assertThat(record().outputs().plain())
                .hasToString("{address=[unknown], host=admin.shop.example, token=[unknown]}");
    }

    @Test
    void onceItIsThereItsTokenIsASecretAndItsAddressIsNone() {
        var found = new ArrayList<OutputData<String>>();
        PulumiTest.withMocks(new Answers())
                .runTest(context -> {
                    var tunnel = tunnel();
                    found.add(Internal.of(tunnel.token()).getDataAsync().join());
                    found.add(Internal.of(tunnel.address()).getDataAsync().join());
                })
                .throwOnError();

        assertThat(found)
                .extracting(OutputData::getValueNullable)
                .containsExactly(CANARY + " of tunnel-tunnel-id", "tunnel-tunnel-id.cfargotunnel.com");
        assertThat(found).extracting(OutputData::isSecret).containsExactly(true, false);
    }
}
