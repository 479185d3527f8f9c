package dev.keelson.edge;

import com.pulumi.core.Output;
import dev.keelson.settings.HostName;

/**
 * A record that makes one name stand for another.
 *
 * @param proxied whether the provider stands in between
 */
public record RecordSpec(HostName host, Output<String> target, boolean proxied) {
    static final String TYPE = "CNAME";
}
