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
import dev.keelson.host.Audience;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.host.HostOutput;
import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.Outputs;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cloud's half of a site's public hosts: the record of each, its login, its way through the tunnel, and the output
 * {@code hosts} that tells the other stacks.
 *
 * <p>No component: what it declares stands at the top of the program, where each host has its own URN.
 */
public final class CloudHosts {
    /** Cloudflare asks for at least 32 bytes. */
    private static final SecretForm TUNNEL_SECRET = new SecretForm.Bytes(32);

    private final CloudHostsArgs args;
    private final SiteSettings site;
    private final ComponentResourceOptions options;
    private final Optional<Tunnel> tunnel;
    private final Map<String, Output<Map<String, Object>>> hosts = new TreeMap<>();

    /** Declares them with the providers of the args, which have to be in the options. */
    public CloudHosts(CloudHostsArgs args, SiteSettings site, ComponentResourceOptions options) {
        this.args = args;
        this.site = site;
        this.options = options;
        this.tunnel = args.tunnelSecret().map(this::tunnel);
        for (var host : site.hosts()) {
            var declared = declare(host);
            if (!declared.isEmpty()) {
                hosts.put(host.name().text(), Outputs.map(declared));
            }
        }
    }

    /** For the other stacks, by name: the hosts by the keys of {@link HostOutput}, and the token of the tunnel. */
    public Map<String, Output<?>> outputs() {
        var outputs = new TreeMap<String, Output<?>>();
        outputs.put(HostOutput.OUTPUT, Outputs.map(hosts));
        tunnel.ifPresent(open -> outputs.put(Tunnel.TOKEN_OUTPUT, open.token()));
        return outputs;
    }

    private Tunnel tunnel(SecretOrigin origin) {
        var secret = new GeneratedSecret(
                "tunnel-secret", new GeneratedSecretArgs(TUNNEL_SECRET, origin, site.protection()), options);
        var through = site.hosts().stream()
                .filter(CloudHosts::isTunnelled)
                .map(Host::name)
                .toList();
        return new Tunnel("tunnel", site.name(), account(), secret.value(), through, options);
    }

    private Map<String, Output<Object>> declare(Host host) {
        var name = host.name().text();
        var output = new TreeMap<String, Output<Object>>();
        host.record().ifPresent(entry -> {
            var wanted = new DnsZone.Wanted(host.name(), target(entry), entry.proxied());
            var record = new HostRecord(name, zone(entry), wanted, options).record();
            output.put(HostOutput.RECORD, object(record.name()));
            if (entry.target().isPresent()) {
                output.put(HostOutput.TARGET, object(record.target()));
            }
            output.put(HostOutput.PROXIED, object(record.proxied()));
        });
        if (host.audience() instanceof Audience.People people) {
            var login = new AccessApplication(name, account(), host.name(), people, options);
            output.put(HostOutput.LOGIN, object(login.domain()));
        }
        tunnel.filter(open -> isTunnelled(host))
                .ifPresent(open -> output.put(HostOutput.TUNNEL, object(open.serving(host.name()))));
        return output;
    }

    private DnsZone zone(DnsEntry entry) {
        return switch (entry.provider()) {
            case CLOUDFLARE -> new CloudflareZone(account());
            case PORKBUN -> new PorkbunZone(site.domain());
        };
    }

    private Output<String> target(DnsEntry entry) {
        return entry.target()
                .map(name -> Output.of(name.text()))
                .orElseGet(() -> tunnel.orElseThrow().address());
    }

    private CloudflareAccount account() {
        return args.cloudflare().orElseThrow();
    }

    private static boolean isTunnelled(Host host) {
        return host.exposure() == Exposure.TUNNEL;
    }

    private static Output<Object> object(Output<?> value) {
        return value.applyValue(known -> known);
    }
}
