package dev.keelson.oceanid.cloud;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.database.CrunchyBridgePostgres;
import dev.keelson.publish.CloudHosts;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Everything between the Internet and Oceanid, and its database. */
final class CloudStack {
    private final CloudHosts hosts;
    private final CrunchyBridgePostgres postgres;

    CloudStack(CloudSettings settings) {
        var providers = new ArrayList<>(settings.hosts().providers());
        providers.add(settings.crunchy().provider("crunchybridge"));
        var options = ComponentResourceOptions.builder().providers(providers).build();
        this.hosts = new CloudHosts(settings.hosts(), settings.site(), options);
        this.postgres = new CrunchyBridgePostgres(
                "postgres", settings.postgres(), settings.site().protection(), options);
    }

    Map<String, Output<?>> outputs() {
        var outputs = new TreeMap<>(hosts.outputs());
        outputs.put("postgresId", postgres.id());
        outputs.put("postgresHost", postgres.host());
        outputs.put("postgresStatus", postgres.status());
        outputs.put("postgresUri", postgres.uri());
        return outputs;
    }
}
