package dev.keelson.host;

/** How k3s proves to a certificate authority that a host belongs to the site. */
public enum AcmeChallenge {
    /** By a page of the host, which the authority must reach without a proxy or a login in the way. */
    HTTP01,
    /** By a record in the host's zone at Cloudflare. */
    DNS01
}
