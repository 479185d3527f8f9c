package dev.keelson.host;

/** Who keeps a zone's records. */
public enum DnsProvider {
    CLOUDFLARE,
    PORKBUN
}
