package dev.keelson.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.StackFiles;
import dev.keelson.plan.Value;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole-stack recordings; what Cloudflare and Porkbun make of the requests is theirs to say. */
class CloudProgramTest {
    private static final StackFiles FILES = new StackFiles("abaci-cloud", new CloudProgram()::define);
    private static final String CANARY = "canary-9021";
    private static final String TOKEN_FUNCTION =
            "cloudflare:index/getZeroTrustTunnelCloudflaredToken:getZeroTrustTunnelCloudflaredToken";

    @Test
    void prodDeclaresTheRecordOfEachHostThatIsNotElsewhere() {
        var prod = FILES.record("prod", FILES.config(StackFiles.SITE, "prod"));

        assertThat(prod.one("cloudflare:index/dnsRecord:DnsRecord", "www.abaci.one-record")
                        .inputs()
                        .plain())
                .hasToString("{comment=Declared by Keelson, content=abaci.one, name=www.abaci.one, proxied=false,"
                        + " ttl=300, type=CNAME, zoneId=00000000000000000000000000000002}");
        assertThat(prod.outputs().plain())
                .hasToString("{hosts={www.abaci.one={proxied=false, record=www.abaci.one, target=abaci.one}}}");
    }

    @Test
    void devHasNothingInACloud() {
        var dev = FILES.record("dev", FILES.config(StackFiles.SITE, "dev"));

        assertThat(dev.resources()).extracting(RecordedResource::type).containsOnly("pulumi:pulumi:Stack");
        assertThat(dev.outputs().plain()).hasToString("{hosts={}}");
    }

    @Test
    void aHostWithALoginAndATunnelHasBothAndARecordThatPointsToTheTunnel() {
        var recording = tunnelled();

        assertThat(recording.resources())
                .extracting(resource -> resource.type() + " " + resource.name())
                .contains(
                        "keelson:edge:AccessApplication admin.shop.example",
                        "keelson:edge:HostRecord admin.shop.example",
                        "keelson:edge:Tunnel tunnel",
                        "keelson:secret:GeneratedSecret tunnel-secret");
        assertThat(recording.outputs().at("hosts").orElseThrow().plain())
                .hasToString("{admin.shop.example={login=admin.shop.example, proxied=true,"
                        + " record=admin.shop.example, tunnel=admin.shop.example}}");
    }

    @Test
    void theTokensAndTheTunnelsSecretAreMarkedAtEveryHop() {
        var recording = tunnelled();

        assertThat(recording
                        .one("pulumi:providers:cloudflare", "cloudflare")
                        .inputs()
                        .at("apiToken"))
                .hasValueSatisfying(token -> assertThat(token.isSecret()).isTrue());
        assertThat(recording
                        .one("cloudflare:index/zeroTrustTunnelCloudflared:ZeroTrustTunnelCloudflared", "tunnel-tunnel")
                        .inputs()
                        .at("tunnelSecret"))
                .hasValueSatisfying(secret -> assertThat(secret.isSecret()).isTrue());
        // The SDK sends what is unknown and secret as unknown.
        assertThat(recording.outputs().at("tunnelToken")).contains(new Value.Unknown());
        assertThat(recording.toString()).doesNotContain(CANARY);
    }

    @Test
    void aRecordInAZoneAtPorkbunIsDeclaredThere() {
        var recording = record(
                Map.of(
                        "site:name", "shop",
                        "site:domain", "shop.example",
                        "site:dns", "{\"provider\":\"porkbun\",\"target\":\"shop.example\"}",
                        "site:hosts", "[{\"name\":\"www.shop.example\",\"service\":\"app\"}]",
                        "cloud:porkbunKey", CANARY,
                        "cloud:porkbunSecret", CANARY),
                Set.of("cloud:porkbunKey", "cloud:porkbunSecret"));

        assertThat(recording.resources())
                .extracting(RecordedResource::name)
                .contains("www.shop.example-record", "porkbun");
        assertThat(recording.outputs().at("hosts").orElseThrow().plain())
                .hasToString("{www.shop.example={proxied=false, record=www.shop.example, target=shop.example}}");
        assertThat(recording.toString()).doesNotContain(CANARY);
    }

    private static Recording tunnelled() {
        return record(
                Map.of(
                        "site:name",
                        "shop",
                        "site:domain",
                        "shop.example",
                        "site:hosts",
                        "[{\"name\":\"admin.shop.example\",\"service\":\"app\",\"exposure\":\"tunnel\","
                                + "\"people\":{\"emails\":[\"a@shop.example\"],\"serviceTokens\":[\"t-1\"]}}]",
                        "cloud:cloudflare",
                        "{\"provider\":\"6.22.1\",\"account\":\"%s\",\"zone\":\"%s\"}"
                                .formatted("a".repeat(32), "b".repeat(32)),
                        "cloud:cloudflareToken",
                        CANARY,
                        "cloud:tunnelSecret",
                        CANARY),
                Set.of("cloud:cloudflareToken", "cloud:tunnelSecret"));
    }

    private static Recording record(Map<String, String> values, Set<String> secretKeys) {
        return Recorder.record(new ProgramRun(
                "abaci-cloud",
                "prod",
                new CloudProgram()::define,
                new StackConfig(values, secretKeys),
                Map.of(),
                Map.of(
                        TOKEN_FUNCTION,
                        asked ->
                                new Value.Fields(Map.of("token", new Value.Text(CANARY), "id", new Value.Text("x"))))));
    }
}
