package dev.keelson.plan.picture;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.SecretInputs;
import dev.keelson.plan.Value;
import dev.keelson.plan.picture.PlannedObjects.Planned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws the way in: from the Internet over DNS records, Access, tunnels and proxies to the hosts and open services. */
final class Entrances {
    private static final String INTERNET = "internet";
    private static final Set<String> ADDRESSES = Set.of("A", "AAAA", "CNAME", "ALIAS");

    private final List<RecordedResource> resources;
    private final PlannedObjects objects;
    private final GraphDraft draft;
    private final Optional<String> connector;

    Entrances(Plan plan, PlannedObjects objects, GraphDraft draft) {
        this.resources = plan.resources().stream()
                .filter(resource -> resource.kind() == RecordedResource.Kind.CUSTOM)
                .sorted(Comparator.comparing(RecordedResource::urn))
                .toList();
        this.objects = objects;
        this.draft = draft;
        this.connector = objects.workloads().stream()
                .filter(Entrances::connects)
                .findFirst()
                .map(Planned::id);
    }

    void draw() {
        new HostRoutes(objects, draft).draw();
        charts();
        var records = records();
        var tunnelled = tunnelled();
        var names = new TreeSet<>(records.keySet());
        names.addAll(tunnelled.keySet());
        var proxies = new Proxies(objects, draft).draw();
        var hosts = hosts();
        names.addAll(hosts.keySet());
        var applications = resources.stream()
                .filter(resource -> isOf(resource, "ZeroTrustAccessApplication", "AccessApplication"))
                .map(Application::of)
                .toList();
        for (var name : names) {
            way(
                    name,
                    applications.stream()
                            .filter(application -> application.covers(name))
                            .toList(),
                    Optional.ofNullable(records.get(name)),
                    Optional.ofNullable(tunnelled.get(name)),
                    proxies.getOrDefault(name, List.of()),
                    hosts.getOrDefault(name, List.of()));
        }
        openServices();
    }

    /** From the Internet to each host, by its name. */
    private void way(
            String name,
            List<Application> applications,
            Optional<String> record,
            Optional<TunnelRule> rule,
            List<String> proxies,
            List<String> hosts) {
        var last = internet();
        if (record.isPresent()) {
            draft.edge(last, record.get(), "");
            last = record.get();
        }
        for (var application : applications) {
            var access = draft.node(application.node());
            draft.edge(last, access, "");
            last = access;
        }
        if (rule.isPresent()) {
            draft.edge(last, rule.get().tunnel(), "");
            last = connector(rule.get().tunnel());
            var service = rule.get().service();
            if (service.isPresent()) {
                draft.edge(last, service.get().id(), name);
                return;
            }
        }
        for (var proxy : proxies) {
            draft.edge(last, proxy, "");
        }
        for (var host : hosts) {
            for (var before : proxies.isEmpty() ? List.of(last) : proxies) {
                draft.edge(before, host, rule.isPresent() ? name : "");
            }
        }
    }

    private String internet() {
        return draft.node(new Node(INTERNET, Node.Kind.INTERNET, "Internet", "", ""));
    }

    private Map<String, List<String>> hosts() {
        var hosts = new TreeMap<String, List<String>>();
        draft.nodes(Node.Kind.HOST)
                .forEach(host -> hosts.computeIfAbsent(host.title(), name -> new ArrayList<>())
                        .add(host.id()));
        return hosts;
    }

    private Map<String, String> records() {
        var records = new TreeMap<String, String>();
        for (var resource : resources) {
            var inputs = resource.inputs().redacted();
            var type = inputs.text("type").orElse("");
            if (isOf(resource, "DnsRecord", "Record") && ADDRESSES.contains(type)) {
                recordName(inputs).ifPresent(name -> {
                    var proxied = inputs.at("proxied")
                            .filter(new Value.Bool(true)::equals)
                            .isPresent();
                    records.put(
                            name,
                            draft.node(new Node(
                                    "dns/" + name,
                                    Node.Kind.DNS,
                                    name,
                                    "DNS " + type + (proxied ? ", proxied" : ""),
                                    "")));
                });
            }
        }
        return records;
    }

    /** Some providers take the whole name, some the zone and the part before it. */
    private static Optional<String> recordName(Value record) {
        return record.text("name")
                .or(() -> record.text("domain")
                        .map(zone ->
                                record.text("subdomain").map(name -> name + ".").orElse("") + zone));
    }

    /** A login before some hosts. */
    private record Application(Node node, List<String> hosts) {
        static Application of(RecordedResource resource) {
            var inputs = resource.inputs().redacted();
            var domains = new ArrayList<String>();
            inputs.text("domain").ifPresent(domains::add);
            inputs.items("destinations")
                    .forEach(destination -> destination.text("uri").ifPresent(domains::add));
            return new Application(
                    new Node(
                            "access/" + resource.name(),
                            Node.Kind.ACCESS,
                            inputs.text("name").orElse(resource.name()),
                            "Access: who may pass",
                            ""),
                    domains.stream()
                            .map(domain -> domain.replaceFirst("/.*", ""))
                            .toList());
        }

        boolean covers(String name) {
            return hosts.stream()
                    .anyMatch(host -> host.equals(name) || (host.startsWith("*.") && name.endsWith(host.substring(1))));
        }
    }

    /** Which tunnel a host comes through, and to which service if that is declared. */
    private record TunnelRule(String tunnel, Optional<Planned> service) {}

    private Map<String, TunnelRule> tunnelled() {
        var tunnels = resources.stream()
                .filter(resource -> isOf(resource, "ZeroTrustTunnelCloudflared", "Tunnel"))
                .toList();
        var rules = new TreeMap<String, TunnelRule>();
        for (var config : resources) {
            if (!isOf(config, "ZeroTrustTunnelCloudflaredConfig", "TunnelConfig")) {
                continue;
            }
            var needed = config.propertyDependencies().getOrDefault("tunnelId", List.of());
            var tunnel = tunnels.stream()
                    .filter(candidate -> tunnels.size() == 1 || needed.contains(candidate.urn()))
                    .findFirst()
                    .map(this::tunnel);
            for (var rule : SecretInputs.mark(config).redacted().items("config", "ingresses")) {
                tunnel.ifPresent(id -> rule.text("hostname")
                        .ifPresent(host -> rules.put(
                                host,
                                new TunnelRule(id, service(rule.text("service").orElse(""))))));
            }
        }
        return rules;
    }

    private String tunnel(RecordedResource tunnel) {
        return draft.node(new Node(
                "tunnel/" + tunnel.name(),
                Node.Kind.TUNNEL,
                tunnel.inputs().redacted().text("name").orElse(tunnel.name()),
                "Cloudflare tunnel",
                ""));
    }

    /** The pods that hold the tunnel open, where the cluster declares them: the traffic comes out there. */
    private String connector(String tunnel) {
        connector.ifPresent(workload -> draft.edge(tunnel, workload, ""));
        return connector.orElse(tunnel);
    }

    private static boolean connects(Planned workload) {
        return workload.pods().stream()
                .flatMap(pods -> pods.containers().stream())
                .anyMatch(container -> container
                        .text("image")
                        .filter(image -> image.contains("cloudflared"))
                        .isPresent());
    }

    private Optional<Planned> service(String url) {
        return HostNames.inText(url).stream()
                .flatMap(host -> Mentions.service(objects, "", host).stream())
                .findFirst();
    }

    private void openServices() {
        for (var service : objects.ofKind("Service")) {
            service.inputs()
                    .text("spec", "type")
                    .filter(type -> type.equals("LoadBalancer") || type.equals("NodePort"))
                    .ifPresent(type -> draft.edge(internet(), service.id(), type));
        }
    }

    /** Charts stand in their namespaces with no edge: a plan does not know what is in them. */
    private void charts() {
        for (var resource : resources) {
            if (resource.isHelmRelease()) {
                var inputs = resource.inputs().redacted();
                var namespace = inputs.text("namespace").orElse("default");
                var name = inputs.text("name").orElse(resource.name());
                draft.node(new Node(
                        "chart/%s/%s".formatted(namespace, name),
                        Node.Kind.CHART,
                        name,
                        "Helm chart " + inputs.text("version").orElse(""),
                        namespace));
            }
        }
    }

    private static boolean isOf(RecordedResource resource, String... names) {
        return List.of(names).contains(resource.type().substring(resource.type().lastIndexOf(':') + 1));
    }
}
