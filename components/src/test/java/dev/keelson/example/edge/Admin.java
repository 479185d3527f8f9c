package dev.keelson.example.edge;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.edge.AccessApplication;
import dev.keelson.edge.CloudflareAccount;
import dev.keelson.edge.CloudflareZone;
import dev.keelson.edge.DnsZone;
import dev.keelson.edge.HostRecord;
import dev.keelson.host.Audience;
import dev.keelson.settings.HostName;
import java.util.List;

/** A host at Cloudflare: its record, proxied, and a login that one person and one program pass. */
public final class Admin {
    private Admin() {}

    public static void declare(CloudflareAccount cloudflare) {
        var options = ComponentResourceOptions.builder()
                .providers(cloudflare.provider("cloudflare"))
                .build();
        var host = new HostName("admin.shop.example");
        var wanted = new DnsZone.Wanted(host, Output.of("shop.example"), true);
        new HostRecord(host.text(), new CloudflareZone(cloudflare), wanted, options);

        var people = new Audience.People(
                List.of("owner@shop.example"), List.of(), List.of(), List.of("3f2a1c9e-7b64-4d51-9a0e-5c8f7d2b6a10"));
        new AccessApplication(host.text(), cloudflare, host, people, options);
    }
}
