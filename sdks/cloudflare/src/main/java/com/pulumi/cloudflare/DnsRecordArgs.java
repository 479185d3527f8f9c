// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class DnsRecordArgs extends ResourceArgs {
    @Import(name = "comment")
    private final @Nullable Output<String> comment;

    @Import(name = "content")
    private final @Nullable Output<String> content;

    @Import(name = "includeShadowMetadata")
    private final @Nullable Output<Boolean> includeShadowMetadata;

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "priority")
    private final @Nullable Output<Double> priority;

    @Import(name = "privateRouting")
    private final @Nullable Output<Boolean> privateRouting;

    @Import(name = "proxied")
    private final @Nullable Output<Boolean> proxied;

    @Import(name = "tags")
    private final @Nullable Output<List<String>> tags;

    @Import(name = "ttl", required = true)
    private final Output<Double> ttl;

    @Import(name = "type", required = true)
    private final Output<String> type;

    @Import(name = "zoneId", required = true)
    private final Output<String> zoneId;

    private DnsRecordArgs(Builder builder) {
        comment = builder.comment;
        content = builder.content;
        includeShadowMetadata = builder.includeShadowMetadata;
        name = Utilities.require(builder.name, "DnsRecordArgs", "name");
        priority = builder.priority;
        privateRouting = builder.privateRouting;
        proxied = builder.proxied;
        tags = builder.tags;
        ttl = Utilities.require(builder.ttl, "DnsRecordArgs", "ttl");
        type = Utilities.require(builder.type, "DnsRecordArgs", "type");
        zoneId = Utilities.require(builder.zoneId, "DnsRecordArgs", "zoneId");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> comment;
        private @Nullable Output<String> content;
        private @Nullable Output<Boolean> includeShadowMetadata;
        private @Nullable Output<String> name;
        private @Nullable Output<Double> priority;
        private @Nullable Output<Boolean> privateRouting;
        private @Nullable Output<Boolean> proxied;
        private @Nullable Output<List<String>> tags;
        private @Nullable Output<Double> ttl;
        private @Nullable Output<String> type;
        private @Nullable Output<String> zoneId;

        public Builder comment(@Nullable Output<String> comment) {
            this.comment = comment;
            return this;
        }

        public Builder comment(String comment) {
            return comment(Output.of(comment));
        }

        public Builder content(@Nullable Output<String> content) {
            this.content = content;
            return this;
        }

        public Builder content(String content) {
            return content(Output.of(content));
        }

        public Builder includeShadowMetadata(@Nullable Output<Boolean> includeShadowMetadata) {
            this.includeShadowMetadata = includeShadowMetadata;
            return this;
        }

        public Builder includeShadowMetadata(Boolean includeShadowMetadata) {
            return includeShadowMetadata(Output.of(includeShadowMetadata));
        }

        public Builder name(Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder priority(@Nullable Output<Double> priority) {
            this.priority = priority;
            return this;
        }

        public Builder priority(Double priority) {
            return priority(Output.of(priority));
        }

        public Builder privateRouting(@Nullable Output<Boolean> privateRouting) {
            this.privateRouting = privateRouting;
            return this;
        }

        public Builder privateRouting(Boolean privateRouting) {
            return privateRouting(Output.of(privateRouting));
        }

        public Builder proxied(@Nullable Output<Boolean> proxied) {
            this.proxied = proxied;
            return this;
        }

        public Builder proxied(Boolean proxied) {
            return proxied(Output.of(proxied));
        }

        public Builder tags(@Nullable Output<List<String>> tags) {
            this.tags = tags;
            return this;
        }

        public Builder tags(List<String> tags) {
            return tags(Output.of(tags));
        }

        public Builder tags(String... tags) {
            return tags(List.of(tags));
        }

        public Builder ttl(Output<Double> ttl) {
            this.ttl = ttl;
            return this;
        }

        public Builder ttl(Double ttl) {
            return ttl(Output.of(ttl));
        }

        public Builder type(Output<String> type) {
            this.type = type;
            return this;
        }

        public Builder type(String type) {
            return type(Output.of(type));
        }

        public Builder zoneId(Output<String> zoneId) {
            this.zoneId = zoneId;
            return this;
        }

        public Builder zoneId(String zoneId) {
            return zoneId(Output.of(zoneId));
        }

        public DnsRecordArgs build() {
            return new DnsRecordArgs(this);
        }
    }
}
