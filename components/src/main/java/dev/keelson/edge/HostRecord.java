package dev.keelson.edge;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/** The record that leads to a host, in a zone of any provider. */
public final class HostRecord extends ComponentResource {
    public static final String TYPE = "keelson:edge:HostRecord";

    private final DnsZone.Created record;

    public HostRecord(String name, DnsZone zone, DnsZone.Wanted wanted, ComponentResourceOptions options) {
        super(TYPE, name, options);
        this.record = zone.declare(name + "-record", wanted, this);
        registerOutputs(Map.of("name", record.name()));
    }

    /** The record as it was created. */
    public DnsZone.Created record() {
        return record;
    }
}
