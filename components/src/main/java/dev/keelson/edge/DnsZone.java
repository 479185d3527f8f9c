package dev.keelson.edge;

import com.pulumi.resources.Resource;

/** A zone, at whoever keeps its records. */
public sealed interface DnsZone permits CloudflareZone, PorkbunZone {

    /** Declares a record below a parent. */
    ZoneRecord declare(String name, RecordSpec spec, Resource parent);
}
