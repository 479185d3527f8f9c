package dev.keelson.edge;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.settings.HostName;
import java.util.Map;

/** The record that leads to a host, in whatever zone. */
public final class HostRecord extends ComponentResource {
    public static final String TYPE = "keelson:edge:HostRecord";

    private final ZoneRecord record;

    public HostRecord(
            String name,
            DnsZone zone,
            HostName host,
            Output<String> target,
            boolean proxied,
            ComponentResourceOptions options) {
        super(TYPE, name, options);
        this.record = zone.declare(name + "-record", new RecordSpec(host, target, proxied), this);
        registerOutputs(Map.of("name", record.name()));
    }

    /** As it was created. */
    public ZoneRecord record() {
        return record;
    }
}
