package dev.keelson.edge;

import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.porkbun.DnsRecord;
import com.pulumi.porkbun.DnsRecordArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.settings.HostName;

/**
 * A zone at Porkbun.
 *
 * @param domain as it was registered
 */
public record PorkbunZone(HostName domain) implements DnsZone {
    /** The type for the zone's own name, where a CNAME is not allowed: an ALIAS answers with the addresses. */
    private static final String AT_THE_TOP = "ALIAS";

    /** The least that Porkbun accepts. */
    private static final double SECONDS = 600;

    @Override
    public Created declare(String name, Wanted wanted, Resource parent) {
        check(wanted);
        var top = wanted.host().equals(domain);
        var args = DnsRecordArgs.builder()
                .domain(domain.text())
                .type(top ? AT_THE_TOP : TYPE)
                .content(wanted.target())
                .ttl(SECONDS);
        if (!top) {
            args.subdomain(subdomain(wanted.host()));
        }
        var record = new DnsRecord(
                name,
                args.build(),
                CustomResourceOptions.builder().parent(parent).build());
        return new Created(top ? record.domain() : name(record), record.content(), Output.of(false));
    }

    private static Output<String> name(DnsRecord record) {
        return Output.tuple(record.subdomain(), record.domain())
                .applyValue(created -> created.t1.orElseThrow() + "." + created.t2);
    }

    private void check(Wanted wanted) {
        if (!wanted.host().isIn(domain)) {
            throw new RunException("The record %s is outside the zone: must be %s or a host name below it"
                    .formatted(wanted.host(), domain));
        }
        if (wanted.proxied()) {
            throw new RunException(
                    "The record %s is proxied: must be plain at Porkbun, which has no proxy".formatted(wanted.host()));
        }
    }

    private String subdomain(HostName host) {
        return host.text().substring(0, host.text().length() - domain.text().length() - 1);
    }
}
