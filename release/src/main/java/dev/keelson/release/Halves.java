package dev.keelson.release;

import dev.keelson.host.Audience;
import dev.keelson.host.DnsEntry;
import dev.keelson.settings.DnsLabel;
import dev.keelson.host.Endpoint;
import dev.keelson.host.Host;
import dev.keelson.settings.HostName;
import dev.keelson.site.Reach;
import dev.keelson.stack.SiblingStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the two other stacks have created for each host, held against what each host needs.
 *
 * @param site after which their projects are named
 * @param cluster what the cluster's stack says of its hosts
 * @param cloud what the cloud's stack says of its hosts
 */
record Halves(DnsLabel site, Map<String, Map<String, Object>> cluster, Map<String, Map<String, Object>> cloud) {

    Halves {
        cluster = Map.copyOf(cluster);
        cloud = Map.copyOf(cloud);
    }

    /** A line for each piece that is missing, differs, or belongs to no host. */
    List<String> differences(List<Host> hosts) {
        var lines = new ArrayList<String>();
        var inCluster = SiblingStack.project(site, SiblingStack.CLUSTER);
        var inCloud = SiblingStack.project(site, SiblingStack.CLOUD);
        for (var host : hosts) {
            var name = host.name().text();
            inCluster(host, new Pieces(name, inCluster, cluster.getOrDefault(name, Map.of()), lines));
            inCloud(host, new Pieces(name, inCloud, cloud.getOrDefault(name, Map.of()), lines));
        }
        strangers(inCluster, cluster, hosts, lines);
        strangers(inCloud, cloud, hosts, lines);
        return List.copyOf(lines);
    }

    /** The path at which the host's service says whether it is well. */
    String health(Host host) {
        return String.valueOf(cluster.getOrDefault(host.name().text(), Map.of()).getOrDefault(Endpoint.HEALTH, "/"));
    }

    private static void inCluster(Host host, Pieces has) {
        has.equal(Endpoint.SERVICE, "service", host.service().text());
        has.present(Endpoint.HEALTH, "path of health");
        has.present(Endpoint.READS, "route of reads");
        has.present(Endpoint.WRITES, "route of writes");
        has.present(Endpoint.CERTIFICATE, "certificate");
        if (host.reach() == Reach.NAS) {
            has.present(Endpoint.NAS, "route on the NAS");
        } else {
            has.absent(Endpoint.NAS, "route on the NAS");
        }
    }

    private static void inCloud(Host host, Pieces has) {
        if (host.record().isPresent()) {
            record(host, host.record().get(), has);
        } else {
            has.absent(Endpoint.RECORD, "record");
        }
        if (host.audience() instanceof Audience.People) {
            has.equal(Endpoint.LOGIN, "login", host.name().text());
        } else {
            has.absent(Endpoint.LOGIN, "login");
        }
        if (host.reach() == Reach.TUNNEL) {
            has.equal(Endpoint.TUNNEL, "way through the tunnel", host.name().text());
        } else {
            has.absent(Endpoint.TUNNEL, "way through the tunnel");
        }
    }

    private static void record(Host host, DnsEntry entry, Pieces has) {
        has.equal(Endpoint.RECORD, "record", host.name().text());
        has.equal(Endpoint.PROXIED, "proxy before the record", entry.proxied());
        entry.target()
                .map(HostName::text)
                .ifPresent(target -> has.equal(Endpoint.TARGET, "target of the record", target));
    }

    private static void strangers(
            String project, Map<String, Map<String, Object>> has, List<Host> hosts, List<String> lines) {
        var names = new TreeSet<>(has.keySet());
        hosts.forEach(host -> names.remove(host.name().text()));
        names.forEach(name ->
                lines.add("%s is in %s and not in site:hosts: deploy %s again".formatted(name, project, project)));
    }

    /** The pieces of one host in one half. */
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

        void equal(String key, String title, Object right) {
            @Nullable Object given = pieces.get(key);
            if (given == null) {
                present(key, title);
            } else if (!given.equals(right)) {
                lines.add("%s has the %s %s in %s: must be %s".formatted(host, title, given, project, right));
            }
        }
    }
}
