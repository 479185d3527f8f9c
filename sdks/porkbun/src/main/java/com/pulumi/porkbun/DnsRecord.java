package com.pulumi.porkbun;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record of a domain. */
@ResourceType(type = DnsRecord.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class DnsRecord extends CustomResource {
    static final String TYPE = "porkbun:index/dnsRecord:DnsRecord";

    @Export(name = "content", refs = String.class, tree = "[0]")
    private Output<String> content;

    @Export(name = "domain", refs = String.class, tree = "[0]")
    private Output<String> domain;

    @Export(name = "subdomain", refs = String.class, tree = "[0]")
    private Output<String> subdomain;

    public DnsRecord(String name, DnsRecordArgs args, @Nullable CustomResourceOptions options) {
        super(
                TYPE,
                name,
                Utilities.argsUnlessUrn(args, options),
                Utilities.withVersion(options),
                false,
                Utilities.packageRef());
    }

    public Output<String> content() {
        return content;
    }

    public Output<String> domain() {
        return domain;
    }

    public Output<Optional<String>> subdomain() {
        return Codegen.optional(subdomain);
    }
}
