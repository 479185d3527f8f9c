package dev.keelson.edge;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;

/** A small site's account at Cloudflare. */
final class Edge {
    static final String ACCOUNT = "a".repeat(32);
    static final String ZONE = "b".repeat(32);

    private Edge() {}

    static CloudflareAccount account() {
        return new CloudflareAccount("6.22.1", Output.ofSecret("canary-4711"), ACCOUNT, ZONE);
    }

    static ComponentResourceOptions options(CloudflareAccount account) {
        return ComponentResourceOptions.builder()
                .providers(account.provider("cloudflare"))
                .build();
    }
}
