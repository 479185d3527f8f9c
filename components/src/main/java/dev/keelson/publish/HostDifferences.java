package dev.keelson.publish;

import dev.keelson.host.Audience;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.host.HostOutput;
import dev.keelson.host.HostPath;
import dev.keelson.settings.HostName;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.SiblingStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the cluster's and the cloud's stack say of each host with what the host needs.
 *
 * @param cluster the output {@code hosts} of the cluster's stack
 * @param cloud that of the cloud's stack
 */
public record HostDifferences(
        SiteSettings site, Map<String, Map<String, Object>> cluster, Map<String, Map<String, Object>> cloud) {
    public HostDifferences {
        cluster = Map.copyOf(cluster);
        cloud = Map.copyOf(cloud);
    }

    /** From the outputs as a stack reference gives them. */
    @SuppressWarnings("unchecked") // the shape that HostOutput describes
    public static HostDifferences of(SiteSettings site, Object cluster, Object cloud) {
        return new HostDifferences(
                site, (Map<String, Map<String, Object>>) cluster, (Map<String, Map<String, Object>>) cloud);
    }

    /** A line for each piece that is missing, differs, or belongs to no host. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var host : site.hosts()) {
            inCluster(host, pieces(SiblingStack.CLUSTER, cluster, host.name(), lines));
            inCloud(host, pieces(SiblingStack.CLOUD, cloud, host.name(), lines));
        }
        for (var host : site.outsideHosts()) {
            var has = pieces(SiblingStack.CLOUD, cloud, host.name(), lines);
            record(host.name(), host.record(), has);
            login(host.name(), host.audience(), has);
            tunnel(host.name(), host.destination().isTunnelled(), has);
        }
        strangers(SiblingStack.CLUSTER, cluster, lines);
        strangers(SiblingStack.CLOUD, cloud, lines);
        return List.copyOf(lines);
    }

    /** What both stacks say of a host. */
    public Map<String, Object> joined(HostName host) {
        var joined = new TreeMap<>(said(cluster, host));
        joined.putAll(said(cloud, host));
        return joined;
    }

    private Pieces pieces(String project, Map<String, Map<String, Object>> all, HostName host, List<String> lines) {
        return new Pieces(host.text(), SiblingStack.project(site.name(), project), said(all, host), lines);
    }

    private static Map<String, Object> said(Map<String, Map<String, Object>> all, HostName host) {
        return all.getOrDefault(host.text(), Map.of());
    }

    private static void inCluster(Host host, Pieces has) {
        has.equal(HostOutput.SERVICE, "service", host.service().text());
        has.present(HostOutput.HEALTH, "path of health");
        has.equal(HostOutput.BEHIND_LOGIN, "word on a login before it", host.audience() instanceof Audience.People);
        paths(host, has);
        has.asNeeded(HostOutput.READS, "route of reads", host.isRouted());
        has.asNeeded(HostOutput.WRITES, "route of writes", host.isRouted());
        has.asNeeded(HostOutput.CERTIFICATE, "certificate", host.isRouted());
        has.asNeeded(HostOutput.ORIGIN, "origin", !host.isRouted());
        has.asNeeded(HostOutput.NAS, "route on the NAS", host.exposure() == Exposure.NAS);
    }

    private static void paths(Host host, Pieces has) {
        var given = has.below(HostOutput.PATHS);
        for (var path : host.paths()) {
            if (!given.pieces().containsKey(path.path())) {
                given.present(path.path(), "route of " + path.path());
                continue;
            }
            var routed = given.at(path.path());
            routed.equal(HostOutput.SERVICE, "service", path.service().text());
            routed.present(HostOutput.READS, "route of reads");
            routed.present(HostOutput.WRITES, "route of writes");
        }
        var needed = host.paths().stream().map(HostPath::path).toList();
        given.pieces().keySet().stream()
                .filter(path -> !needed.contains(path))
                .sorted()
                .forEach(path -> given.absent(path, "route of " + path));
    }

    private void inCloud(Host host, Pieces has) {
        host.record()
                .ifPresentOrElse(
                        entry -> record(host.name(), entry, has), () -> has.absent(HostOutput.RECORD, "record"));
        login(host.name(), host.audience(), has);
        tunnel(host.name(), host.exposure().isTunnel(), has);
        if (host.isRouted()) {
            has.absent(HostOutput.ORIGIN, "origin");
        } else {
            // The cluster's half knows its Service; without its word, that it has none is line enough.
            Optional.ofNullable(said(cluster, host.name()).get(HostOutput.ORIGIN))
                    .ifPresent(service -> has.equal(HostOutput.ORIGIN, "origin", service));
        }
    }

    private static void login(HostName host, Audience audience, Pieces has) {
        if (audience instanceof Audience.People) {
            has.equal(HostOutput.LOGIN, "login", host.text());
        } else {
            has.absent(HostOutput.LOGIN, "login");
        }
    }

    private static void tunnel(HostName host, boolean isTunnelled, Pieces has) {
        if (isTunnelled) {
            has.equal(HostOutput.TUNNEL, "way through the tunnel", host.text());
        } else {
            has.absent(HostOutput.TUNNEL, "way through the tunnel");
        }
    }

    private static void record(HostName host, DnsEntry entry, Pieces has) {
        has.equal(HostOutput.RECORD, "record", host.text());
        has.equal(HostOutput.PROXIED, "proxy before the record", entry.proxied());
        entry.target()
                .map(HostName::text)
                .ifPresent(target -> has.equal(HostOutput.TARGET, "target of the record", target));
    }

    private void strangers(String part, Map<String, Map<String, Object>> has, List<String> lines) {
        var project = SiblingStack.project(site.name(), part);
        var names = new TreeSet<>(has.keySet());
        site.hosts().forEach(host -> names.remove(host.name().text()));
        if (part.equals(SiblingStack.CLOUD)) {
            site.outsideHosts().forEach(host -> names.remove(host.name().text()));
        }
        names.forEach(name ->
                lines.add("%s is in %s and not in site:hosts: deploy %s again".formatted(name, project, project)));
    }

    /** What one stack says of a host, or of a path of it. */
    private record Pieces(String host, String project, Map<String, Object> pieces, List<String> lines) {

        void present(String key, String title) {
            if (!pieces.containsKey(key)) {
                lines.add("%s has no %s in %s".formatted(host, title, project));
            }
        }

        void absent(String key, String title) {
            if (pieces.containsKey(key)) {
                lines.add(
                        "%s has a %s in %s (%s), and must have none".formatted(host, title, project, pieces.get(key)));
            }
        }

        void asNeeded(String key, String title, boolean isNeeded) {
            if (isNeeded) {
                present(key, title);
            } else {
                absent(key, title);
            }
        }

        void equal(String key, String title, Object right) {
            @Nullable Object given = pieces.get(key);
            if (given == null) {
                present(key, title);
            } else if (!given.equals(right)) {
                lines.add("%s has the %s %s in %s: must be %s".formatted(host, title, given, project, right));
            }
        }

        Pieces below(String key) {
            return with(host, pieces.get(key));
        }

        Pieces at(String path) {
            return with(host + path, pieces.get(path));
        }

        @SuppressWarnings("unchecked") // the shape that HostOutput describes
        private Pieces with(String name, @Nullable Object given) {
            return new Pieces(name, project, given == null ? Map.of() : (Map<String, Object>) given, lines);
        }
    }
}
