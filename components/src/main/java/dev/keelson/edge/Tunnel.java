package dev.keelson.edge;

import com.pulumi.cloudflare.CloudflareFunctions;
import com.pulumi.cloudflare.ZeroTrustTunnelCloudflared;
import com.pulumi.cloudflare.ZeroTrustTunnelCloudflaredArgs;
import com.pulumi.cloudflare.ZeroTrustTunnelCloudflaredConfig;
import com.pulumi.cloudflare.ZeroTrustTunnelCloudflaredConfigArgs;
import com.pulumi.cloudflare.inputs.GetZeroTrustTunnelCloudflaredTokenArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustTunnelCloudflaredConfigConfigArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustTunnelCloudflaredConfigConfigIngressArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs;
import com.pulumi.cloudflare.outputs.GetZeroTrustTunnelCloudflaredTokenResult;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way into the cluster that the cluster itself opens: cloudflared connects to Cloudflare, and requests come back.
 *
 * <p>Its rules say where the requests for each host end; every other request is answered with 404.
 */
public final class Tunnel extends ComponentResource {
    public static final String TYPE = "keelson:edge:Tunnel";

    /** The output by which one stack gives the token to another. */
    public static final String TOKEN_OUTPUT = "tunnelToken";

    /** The last rule has to take every other request. */
    private static final String NOTHING = "http_status:404";

    private static final String CONFIGURED_THERE = "cloudflare";
    private static final String DOMAIN = ".cfargotunnel.com";

    private final Output<String> token;
    private final Output<String> address;
    private final Output<String> configured;

    /**
     * Declares the tunnel with these rules.
     *
     * @param secret in base64, what its token is made of; without one, Cloudflare makes one
     */
    public Tunnel(
            String name,
            DnsLabel tunnelName,
            CloudflareAccount account,
            Optional<Output<String>> secret,
            List<TunnelRule> rules,
            ComponentResourceOptions options) {
        super(TYPE, name, options);
        var child = CustomResourceOptions.builder().parent(this).build();
        var args = ZeroTrustTunnelCloudflaredArgs.builder()
                .accountId(account.account())
                .name(tunnelName.text())
                .configSrc(CONFIGURED_THERE);
        secret.ifPresent(args::tunnelSecret);
        var tunnel = new ZeroTrustTunnelCloudflared(name + "-tunnel", args.build(), child);
        var configuration = new ZeroTrustTunnelCloudflaredConfig(
                name + "-config",
                ZeroTrustTunnelCloudflaredConfigArgs.builder()
                        .accountId(account.account())
                        .tunnelId(tunnel.id())
                        .config(ZeroTrustTunnelCloudflaredConfigConfigArgs.builder()
                                .ingresses(ingresses(rules))
                                .build())
                        .build(),
                child);
        this.token = CloudflareFunctions.getZeroTrustTunnelCloudflaredToken(
                        GetZeroTrustTunnelCloudflaredTokenArgs.builder()
                                .accountId(account.account())
                                .tunnelId(tunnel.id())
                                .build(),
                        InvokeOptions.builder().parent(this).build())
                .applyValue(GetZeroTrustTunnelCloudflaredTokenResult::token)
                .asSecret();
        this.address = tunnel.id().applyValue(id -> id + DOMAIN);
        this.configured = configuration.accountId();
        registerOutputs(Map.of("token", token, "address", address));
    }

    /** What cloudflared logs in with. */
    public Output<String> token() {
        return token;
    }

    /** What the hosts' records point to. */
    public Output<String> address() {
        return address;
    }

    /** The name of one of its hosts, once Cloudflare has the rules for all of them. */
    public Output<String> serving(HostName host) {
        return configured.applyValue(known -> host.text());
    }

    private static List<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs> ingresses(List<TunnelRule> rules) {
        var ingresses = new ArrayList<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs>();
        rules.forEach(rule -> {
            var ingress = ZeroTrustTunnelCloudflaredConfigConfigIngressArgs.builder()
                    .hostname(rule.host().text())
                    .service(rule.url());
            rule.serverName().ifPresent(name -> ingress.originRequest(origin(name, rule.authority())));
            ingresses.add(ingress.build());
        });
        ingresses.add(ZeroTrustTunnelCloudflaredConfigConfigIngressArgs.builder()
                .service(NOTHING)
                .build());
        return ingresses;
    }

    private static ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs origin(
            String serverName, Optional<String> authority) {
        var origin = ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs.builder()
                .originServerName(serverName);
        authority.ifPresent(origin::caPool);
        return origin.build();
    }
}
