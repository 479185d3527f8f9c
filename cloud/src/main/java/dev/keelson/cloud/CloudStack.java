package dev.keelson.cloud;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.publish.CloudHosts;
import java.util.Map;

/** Everything between the Internet and the site. */
final class CloudStack {
    private final CloudHosts hosts;

    CloudStack(CloudSettings settings) {
        var options = ComponentResourceOptions.builder()
                .providers(settings.hosts().providers())
                .build();
        this.hosts = new CloudHosts(settings.hosts(), settings.site(), options);
    }

    Map<String, Output<?>> outputs() {
        return hosts.outputs();
    }
}
