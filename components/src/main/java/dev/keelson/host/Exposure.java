package dev.keelson.host;

/** How a request gets from the Internet to k3s. */
public enum Exposure {
    /** Clients reach k3s itself. */
    DIRECT,
    /** Through the Traefik on the NAS, which ends TLS. */
    NAS,
    /** Through a tunnel that the cluster opens to Cloudflare; nothing at home is open to the Internet. */
    TUNNEL
}
