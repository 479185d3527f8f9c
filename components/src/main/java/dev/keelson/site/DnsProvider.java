package dev.keelson.site;

/** Who keeps a zone's records. */
public enum DnsProvider {
    CLOUDFLARE,
    PORKBUN
}
