package dev.keelson.cloud;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.keelson.edge.AccessApplication;
import dev.keelson.edge.CloudflareAccount;
import dev.keelson.edge.CloudflareZone;
import dev.keelson.edge.DnsZone;
import dev.keelson.edge.HostRecord;
import dev.keelson.edge.PorkbunZone;
import dev.keelson.edge.Tunnel;
import dev.keelson.host.Audience;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.Endpoint;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.stack.RandomProvider;
import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.HostName;
import dev.keelson.stack.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything between the Internet and the site. */
final class CloudStack {
    /** Cloudflare asks for at least 32 bytes. */
    private static final SecretForm TUNNEL_SECRET = new SecretForm.Bytes(32);

    private final CloudSettings settings;
    private final ComponentResourceOptions options;
    private final Optional<Tunnel> tunnel;
    private final Map<String, Output<Map<String, Object>>> endpoints = new TreeMap<>();

    CloudStack(CloudSettings settings) {
        this.settings = settings;
        var providers = new ArrayList<ProviderResource>();
        settings.cloudflare().ifPresent(account -> providers.add(account.provider("cloudflare")));
        settings.porkbun().ifPresent(account -> providers.add(account.provider("porkbun")));
        settings.random().ifPresent(random -> providers.add(new RandomProvider("random", random)));
        this.options = ComponentResourceOptions.builder().providers(providers).build();
        this.tunnel = settings.tunnel().map(this::tunnel);
        settings.site().hosts().forEach(host -> {
            var endpoint = endpoint(host);
            if (!endpoint.isEmpty()) {
                endpoints.put(host.name().text(), Outputs.map(endpoint));
            }
        });
    }

    /** The stack's outputs, taken from what was created. */
    Map<String, Output<?>> outputs() {
        var outputs = new TreeMap<String, Output<?>>();
        outputs.put(Endpoint.OUTPUT, Outputs.map(endpoints));
        tunnel.ifPresent(open -> outputs.put(Tunnel.TOKEN_OUTPUT, open.token()));
        return outputs;
    }

    private Tunnel tunnel(SecretOrigin origin) {
        var secret = new GeneratedSecret(
                "tunnel-secret",
                new GeneratedSecretArgs(TUNNEL_SECRET, origin, settings.site().protection()),
                options);
        return new Tunnel("tunnel", settings.site().name(), account(), secret.value(), hosts(Exposure.TUNNEL), options);
    }

    private Map<String, Output<Object>> endpoint(Host host) {
        var endpoint = new TreeMap<String, Output<Object>>();
        host.record().ifPresent(entry -> {
            var record = new HostRecord(
                            host.name().text(), zone(entry), host.name(), target(entry), entry.proxied(), options)
                    .record();
            endpoint.put(Endpoint.RECORD, record.name().applyValue(Object.class::cast));
            if (entry.target().isPresent()) {
                endpoint.put(Endpoint.TARGET, record.target().applyValue(Object.class::cast));
            }
            endpoint.put(Endpoint.PROXIED, record.proxied().applyValue(Object.class::cast));
        });
        if (host.audience() instanceof Audience.People people) {
            var login = new AccessApplication(host.name().text(), account(), host.name(), people, options);
            endpoint.put(Endpoint.LOGIN, login.domain().applyValue(Object.class::cast));
        }
        tunnel.filter(open -> host.exposure() == Exposure.TUNNEL)
                .ifPresent(open -> endpoint.put(
                        Endpoint.TUNNEL,
                        open.hosts()
                                .applyValue(
                                        served -> served.contains(host.name().text())
                                                ? host.name().text()
                                                : "nothing")));
        return endpoint;
    }

    private DnsZone zone(DnsEntry entry) {
        return switch (entry.provider()) {
            case CLOUDFLARE -> new CloudflareZone(account());
            case PORKBUN -> new PorkbunZone(settings.site().domain());
        };
    }

    private Output<String> target(DnsEntry entry) {
        return entry.target()
                .map(name -> Output.of(name.text()))
                .orElseGet(() -> tunnel.orElseThrow().address());
    }

    private CloudflareAccount account() {
        return settings.cloudflare().orElseThrow();
    }

    private List<HostName> hosts(Exposure exposure) {
        return settings.site().hosts().stream()
                .filter(host -> host.exposure() == exposure)
                .map(Host::name)
                .toList();
    }
}
