package dev.keelson.publish;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.edge.AccessApplication;
import dev.keelson.edge.CloudflareAccount;
import dev.keelson.edge.CloudflareZone;
import dev.keelson.edge.DnsZone;
import dev.keelson.edge.HostRecord;
import dev.keelson.edge.PorkbunZone;
import dev.keelson.edge.Tunnel;
import dev.keelson.edge.TunnelRule;
import dev.keelson.host.Audience;
import dev.keelson.host.Destination;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.Host;
import dev.keelson.host.HostOutput;
import dev.keelson.host.OutsideHost;
import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cloud's half of a site's public hosts: the record of each, its login, its way through a tunnel, and the output
 * {@code hosts} that tells the other stacks.
 *
 * <p>No component: what it declares stands at the top of the program, where each host has its own URN.
 */
public final class CloudHosts {
    /** The tokens of the machines' tunnels, by machine: each is for that machine's own cloudflared. */
    static final String NODE_TOKENS_OUTPUT = "nodeTunnelTokens";

    /** Cloudflare asks for at least 32 bytes. */
    private static final SecretForm TUNNEL_SECRET = new SecretForm.Bytes(32);

    private final CloudHostsArgs args;
    private final SiteSettings site;
    private final ComponentResourceOptions options;
    private final Optional<Tunnel> tunnel;
    private final Map<String, Tunnel> nodes = new TreeMap<>();
    private final Map<String, Output<Map<String, Object>>> hosts = new TreeMap<>();

    /** Declares them with the providers of the args, which have to be in the options. */
    public CloudHosts(CloudHostsArgs args, SiteSettings site, ComponentResourceOptions options) {
        this.args = args;
        this.site = site;
        this.options = options;
        this.tunnel = args.tunnelSecret().map(this::tunnel);
        nodeRules()
                .forEach((node, rules) -> nodes.put(
                        node,
                        new Tunnel("tunnel-" + node, new DnsLabel(node), account(), Optional.empty(), rules, options)));
        site.hosts().forEach(this::declare);
        site.outsideHosts().forEach(this::declare);
    }

    /** For the other stacks and for people, by name: the hosts by the keys of {@link HostOutput}, and tunnels' tokens. */
    public Map<String, Output<?>> outputs() {
        var outputs = new TreeMap<String, Output<?>>();
        outputs.put(HostOutput.OUTPUT, Outputs.map(hosts));
        tunnel.ifPresent(open -> outputs.put(Tunnel.TOKEN_OUTPUT, open.token()));
        if (!nodes.isEmpty()) {
            var tokens = new TreeMap<String, Output<String>>();
            nodes.forEach((node, open) -> tokens.put(node, open.token()));
            outputs.put(NODE_TOKENS_OUTPUT, Outputs.map(tokens));
        }
        return outputs;
    }

    private Tunnel tunnel(SecretOrigin origin) {
        var secret = new GeneratedSecret(
                "tunnel-secret", new GeneratedSecretArgs(TUNNEL_SECRET, origin, site.protection()), options);
        var rules = new ArrayList<TunnelRule>();
        site.outsideHosts().stream()
                .filter(host -> host.destination() instanceof Destination.KubernetesApi)
                .forEach(host -> rules.add(TunnelRule.toKubernetesApi(host.name())));
        site.hosts().stream().filter(host -> host.exposure().isTunnel()).forEach(host -> rules.add(rule(host)));
        return new Tunnel("tunnel", site.name(), account(), Optional.of(secret.value()), rules, options);
    }

    private TunnelRule rule(Host host) {
        return origin(host)
                .map(url -> TunnelRule.toService(host.name(), url))
                .orElseGet(() -> TunnelRule.toTraefik(host.name()));
    }

    private Optional<String> origin(Host host) {
        return host.port()
                .map(port ->
                        TunnelRule.serviceUrl(host.service(), args.namespace().orElseThrow(), port));
    }

    private Map<String, List<TunnelRule>> nodeRules() {
        var rules = new TreeMap<String, List<TunnelRule>>();
        for (var host : site.outsideHosts()) {
            if (host.destination() instanceof Destination.Node end) {
                rules.computeIfAbsent(end.node().text(), any -> new ArrayList<>())
                        .add(TunnelRule.toService(host.name(), end.url()));
            }
        }
        return rules;
    }

    private void declare(Host host) {
        var through = tunnel.filter(open -> host.exposure().isTunnel());
        var output = new TreeMap<String, Output<Object>>();
        host.record().ifPresent(entry -> output.putAll(record(host.name(), entry, through)));
        output.putAll(login(host.name(), host.audience()));
        through.ifPresent(open -> output.put(HostOutput.TUNNEL, object(open.serving(host.name()))));
        origin(host).ifPresent(url -> output.put(HostOutput.ORIGIN, Output.of(url)));
        if (!output.isEmpty()) {
            hosts.put(host.name().text(), Outputs.map(output));
        }
    }

    private void declare(OutsideHost host) {
        var through = through(host.destination());
        var output = record(host.name(), host.record(), through);
        output.putAll(login(host.name(), host.audience()));
        through.ifPresent(open -> output.put(HostOutput.TUNNEL, object(open.serving(host.name()))));
        hosts.put(host.name().text(), Outputs.map(output));
    }

    private Optional<Tunnel> through(Destination destination) {
        if (destination instanceof Destination.Node end) {
            return Optional.ofNullable(nodes.get(end.node().text()));
        }
        return tunnel.filter(open -> destination.isTunnelled());
    }

    private Map<String, Output<Object>> record(HostName host, DnsEntry entry, Optional<Tunnel> through) {
        var output = new TreeMap<String, Output<Object>>();
        var target = entry.target()
                .map(name -> Output.of(name.text()))
                .orElseGet(() -> through.orElseThrow().address());
        var record = new HostRecord(
                        host.text(), zone(entry), new DnsZone.Wanted(host, target, entry.proxied()), options)
                .record();
        output.put(HostOutput.RECORD, object(record.name()));
        if (entry.target().isPresent()) {
            output.put(HostOutput.TARGET, object(record.target()));
        }
        output.put(HostOutput.PROXIED, object(record.proxied()));
        return output;
    }

    private Map<String, Output<Object>> login(HostName host, Audience audience) {
        return audience instanceof Audience.People people
                ? Map.of(
                        HostOutput.LOGIN,
                        object(new AccessApplication(host.text(), account(), host, people, options).domain()))
                : Map.of();
    }

    private DnsZone zone(DnsEntry entry) {
        return switch (entry.provider()) {
            case CLOUDFLARE -> new CloudflareZone(account());
            case PORKBUN -> new PorkbunZone(site.domain());
        };
    }

    private CloudflareAccount account() {
        return args.cloudflare().orElseThrow();
    }

    private static Output<Object> object(Output<?> value) {
        return value.applyValue(known -> known);
    }
}
