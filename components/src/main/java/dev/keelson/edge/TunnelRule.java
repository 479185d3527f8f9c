package dev.keelson.edge;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.Optional;

/**
 * Where the requests for one host leave a tunnel.
 *
 * @param url as the tunnel's end reaches it
 * @param serverName the name that its certificate has to be for, where the URL does not tell
 * @param authority the file, at the tunnel's end, of the authority that signed that certificate; none for a public one
 */
public record TunnelRule(HostName host, String url, Optional<String> serverName, Optional<String> authority) {
    /** Where {@link Cloudflared} has the authority of the cluster's own certificates. */
    static final String CLUSTER_AUTHORITY_FOLDER = "/etc/kubernetes-authority";

    private static final String CLUSTER_AUTHORITY = CLUSTER_AUTHORITY_FOLDER + "/ca.crt";

    private static final String TRAEFIK = "https://traefik.kube-system.svc.cluster.local:443";

    private static final String API_SERVER = "kubernetes.default.svc.cluster.local";

    /** To k3s's Traefik, under the host's own name: routes, limits and write routing are those of every other host. */
    public static TunnelRule toTraefik(HostName host) {
        return new TunnelRule(host, TRAEFIK, Optional.of(host.text()), Optional.empty());
    }

    /** Straight to a Service. */
    public static TunnelRule toService(HostName host, String url) {
        return new TunnelRule(host, url, Optional.empty(), Optional.empty());
    }

    /** To the API server, whose certificate only the cluster's own authority vouches for. */
    public static TunnelRule toKubernetesApi(HostName host) {
        return new TunnelRule(
                host, "https://%s:443".formatted(API_SERVER), Optional.of(API_SERVER), Optional.of(CLUSTER_AUTHORITY));
    }

    /** A Service as every pod of the cluster reaches it. */
    public static String serviceUrl(String service, String namespace, int port) {
        return "http://%s.%s.svc.cluster.local:%d".formatted(service, namespace, port);
    }

    /** The same of a part of a site. */
    public static String serviceUrl(DnsLabel service, DnsLabel namespace, int port) {
        return serviceUrl(service.text(), namespace.text(), port);
    }
}
