package dev.keelson.host;

import dev.keelson.settings.HostName;
import java.util.Optional;

/**
 * The record that leads to a host.
 *
 * @param target what it points to; empty where only the tunnel's creation tells
 * @param proxied whether Cloudflare stands in between
 */
public record DnsEntry(DnsProvider provider, Optional<HostName> target, boolean proxied) {}
