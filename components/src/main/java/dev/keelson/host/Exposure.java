package dev.keelson.host;

/** How a request gets from the Internet to k3s. */
public enum Exposure {
    /** Clients reach k3s itself. */
    DIRECT,
    /** Through the Traefik on the NAS, which ends TLS. */
    NAS,
    /** Through a tunnel that the cluster opens to Cloudflare; nothing at home is open to the Internet. */
    TUNNEL,
    /**
     * Through the same tunnel, but straight to the Service of the part that answers: no route of k3s's Traefik leads to
     * the host, so that a login at Cloudflare has no way around it by the address of a node.
     */
    SERVICE_TUNNEL;

    /** Whether requests come through Cloudflare's tunnel. */
    public boolean isTunnel() {
        return this == TUNNEL || this == SERVICE_TUNNEL;
    }
}
