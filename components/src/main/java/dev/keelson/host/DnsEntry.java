package dev.keelson.host;

import dev.keelson.settings.HostName;
import java.util.Optional;

/**
 * The record that leads to a host.
 *
 * @param target what it points to; empty for a tunnel, whose address is known once it is created
 * @param proxied whether requests pass Cloudflare's proxy
 */
public record DnsEntry(DnsProvider provider, Optional<HostName> target, boolean proxied) {}
