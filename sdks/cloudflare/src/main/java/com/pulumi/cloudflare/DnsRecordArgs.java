package com.pulumi.cloudflare;

import com.pulumi.cloudflare.inputs.DnsRecordDataArgs;
import com.pulumi.cloudflare.inputs.DnsRecordSettingsArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link DnsRecord} is made of. */
public final class DnsRecordArgs extends ResourceArgs {

    @Import(name = "comment")
    private final @Nullable Output<String> comment;

    @Import(name = "content")
    private final @Nullable Output<String> content;

    @Import(name = "data")
    private final @Nullable Output<DnsRecordDataArgs> data;

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

    @Import(name = "settings")
    private final @Nullable Output<DnsRecordSettingsArgs> settings;

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
        data = builder.data;
        includeShadowMetadata = builder.includeShadowMetadata;
        name = Utilities.require(builder.name, "DnsRecordArgs", "name");
        priority = builder.priority;
        privateRouting = builder.privateRouting;
        proxied = builder.proxied;
        settings = builder.settings;
        tags = builder.tags;
        ttl = Utilities.require(builder.ttl, "DnsRecordArgs", "ttl");
        type = Utilities.require(builder.type, "DnsRecordArgs", "type");
        zoneId = Utilities.require(builder.zoneId, "DnsRecordArgs", "zoneId");
    }

    public Optional<Output<String>> comment() {
        return Optional.ofNullable(comment);
    }

    /** For a tunnel: {@code <tunnel id>.cfargotunnel.com}, as a proxied CNAME. */
    public Optional<Output<String>> content() {
        return Optional.ofNullable(content);
    }

    public Optional<Output<DnsRecordDataArgs>> data() {
        return Optional.ofNullable(data);
    }

    public Optional<Output<Boolean>> includeShadowMetadata() {
        return Optional.ofNullable(includeShadowMetadata);
    }

    /** The whole name, zone included. */
    public Output<String> name() {
        return name;
    }

    public Optional<Output<Double>> priority() {
        return Optional.ofNullable(priority);
    }

    public Optional<Output<Boolean>> privateRouting() {
        return Optional.ofNullable(privateRouting);
    }

    /** Whether requests pass through Cloudflare. */
    public Optional<Output<Boolean>> proxied() {
        return Optional.ofNullable(proxied);
    }

    public Optional<Output<DnsRecordSettingsArgs>> settings() {
        return Optional.ofNullable(settings);
    }

    public Optional<Output<List<String>>> tags() {
        return Optional.ofNullable(tags);
    }

    /** In seconds; 1 is automatic, as proxied records have it. */
    public Output<Double> ttl() {
        return ttl;
    }

    public Output<String> type() {
        return type;
    }

    public Output<String> zoneId() {
        return zoneId;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> comment;
        private @Nullable Output<String> content;
        private @Nullable Output<DnsRecordDataArgs> data;
        private @Nullable Output<Boolean> includeShadowMetadata;
        private @Nullable Output<String> name;
        private @Nullable Output<Double> priority;
        private @Nullable Output<Boolean> privateRouting;
        private @Nullable Output<Boolean> proxied;
        private @Nullable Output<DnsRecordSettingsArgs> settings;
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

        public Builder data(@Nullable Output<DnsRecordDataArgs> data) {
            this.data = data;
            return this;
        }

        public Builder data(DnsRecordDataArgs data) {
            return data(Output.of(data));
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

        public Builder settings(@Nullable Output<DnsRecordSettingsArgs> settings) {
            this.settings = settings;
            return this;
        }

        public Builder settings(DnsRecordSettingsArgs settings) {
            return settings(Output.of(settings));
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
