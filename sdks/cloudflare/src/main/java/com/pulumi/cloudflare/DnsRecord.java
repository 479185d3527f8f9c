// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ResourceType(type = DnsRecord.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class DnsRecord extends CustomResource {
    static final String TYPE = "cloudflare:index/dnsRecord:DnsRecord";

    @Export(name = "comment", refs = String.class, tree = "[0]")
    private Output<String> comment;

    @Export(name = "commentModifiedOn", refs = String.class, tree = "[0]")
    private Output<String> commentModifiedOn;

    @Export(name = "content", refs = String.class, tree = "[0]")
    private Output<String> content;

    @Export(name = "createdOn", refs = String.class, tree = "[0]")
    private Output<String> createdOn;

    @Export(name = "includeShadowMetadata", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> includeShadowMetadata;

    @Export(name = "meta", refs = String.class, tree = "[0]")
    private Output<String> meta;

    @Export(name = "modifiedOn", refs = String.class, tree = "[0]")
    private Output<String> modifiedOn;

    @Export(name = "name", refs = String.class, tree = "[0]")
    private Output<String> name;

    @Export(name = "priority", refs = Double.class, tree = "[0]")
    private Output<Double> priority;

    @Export(name = "privateRouting", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> privateRouting;

    @Export(name = "proxiable", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> proxiable;

    @Export(name = "proxied", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> proxied;

    @Export(
            name = "tags",
            refs = {List.class, String.class},
            tree = "[0,1]")
    private Output<List<String>> tags;

    @Export(name = "tagsModifiedOn", refs = String.class, tree = "[0]")
    private Output<String> tagsModifiedOn;

    @Export(name = "ttl", refs = Double.class, tree = "[0]")
    private Output<Double> ttl;

    @Export(name = "type", refs = String.class, tree = "[0]")
    private Output<String> type;

    @Export(name = "zoneId", refs = String.class, tree = "[0]")
    private Output<String> zoneId;

    public DnsRecord(String name, DnsRecordArgs args) {
        this(name, args, null);
    }

    public DnsRecord(String name, DnsRecordArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    public Output<Optional<String>> comment() {
        return Codegen.optional(comment);
    }

    public Output<String> commentModifiedOn() {
        return commentModifiedOn;
    }

    public Output<String> content() {
        return content;
    }

    public Output<String> createdOn() {
        return createdOn;
    }

    public Output<Boolean> includeShadowMetadata() {
        return includeShadowMetadata;
    }

    public Output<String> meta() {
        return meta;
    }

    public Output<String> modifiedOn() {
        return modifiedOn;
    }

    public Output<String> name() {
        return name;
    }

    public Output<Optional<Double>> priority() {
        return Codegen.optional(priority);
    }

    public Output<Optional<Boolean>> privateRouting() {
        return Codegen.optional(privateRouting);
    }

    public Output<Boolean> proxiable() {
        return proxiable;
    }

    public Output<Boolean> proxied() {
        return proxied;
    }

    public Output<List<String>> tags() {
        return tags;
    }

    public Output<String> tagsModifiedOn() {
        return tagsModifiedOn;
    }

    public Output<Double> ttl() {
        return ttl;
    }

    public Output<String> type() {
        return type;
    }

    public Output<String> zoneId() {
        return zoneId;
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of(), List.of("cloudflare:index/record:Record"));
    }
}
