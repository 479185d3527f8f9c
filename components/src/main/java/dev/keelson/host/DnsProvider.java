package dev.keelson.host;

/** The provider of a zone's records. */
public enum DnsProvider {
    CLOUDFLARE,
    PORKBUN
}
