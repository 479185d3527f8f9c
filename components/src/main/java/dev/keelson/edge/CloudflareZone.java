package dev.keelson.edge;

import com.pulumi.cloudflare.DnsRecord;
import com.pulumi.cloudflare.DnsRecordArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;

/** A zone at Cloudflare. */
public record CloudflareZone(CloudflareAccount account) implements DnsZone {
    /** What Cloudflare calls automatic; a proxied record has no other. */
    private static final double AUTOMATIC = 1;

    /** Short enough to move a site within minutes. */
    private static final double SECONDS = 300;

    @Override
    public Created declare(String name, Wanted wanted, Resource parent) {
        var record = new DnsRecord(
                name,
                DnsRecordArgs.builder()
                        .zoneId(account.zone())
                        .name(wanted.host().text())
                        .type(TYPE)
                        .content(wanted.target())
                        .proxied(wanted.proxied())
                        .ttl(wanted.proxied() ? AUTOMATIC : SECONDS)
                        .comment("Declared by Keelson")
                        .build(),
                CustomResourceOptions.builder().parent(parent).build());
        return new Created(record.name(), record.content(), record.proxied());
    }
}
