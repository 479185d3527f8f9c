package dev.keelson.edge;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import dev.keelson.settings.HostName;

/** A zone, at the provider that has its records. */
public sealed interface DnsZone permits CloudflareZone, PorkbunZone {
    /** The type of a record that makes one name stand for another. */
    String TYPE = "CNAME";

    /**
     * A record to declare, which makes one name stand for another.
     *
     * @param proxied whether requests are to pass the provider's proxy
     */
    record Wanted(HostName host, Output<String> target, boolean proxied) {}

    /** A record as it was created. */
    record Created(Output<String> name, Output<String> target, Output<Boolean> proxied) {}

    /** Declares a record below a parent. */
    Created declare(String name, Wanted wanted, Resource parent);
}
