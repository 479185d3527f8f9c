package com.pulumi.porkbun;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** What a {@link DnsRecord} is made of. */
@SuppressWarnings("UnusedVariable") // The SDK reads the fields.
public final class DnsRecordArgs extends ResourceArgs {

    @Import(name = "content", required = true)
    private final Output<String> content;

    @Import(name = "domain", required = true)
    private final Output<String> domain;

    @Import(name = "subdomain")
    private final @Nullable Output<String> subdomain;

    @Import(name = "ttl")
    private final @Nullable Output<Double> ttl;

    @Import(name = "type", required = true)
    private final Output<String> type;

    private DnsRecordArgs(Builder builder) {
        content = Utilities.require(builder.content, "DnsRecordArgs", "content");
        domain = Utilities.require(builder.domain, "DnsRecordArgs", "domain");
        subdomain = builder.subdomain;
        ttl = builder.ttl;
        type = Utilities.require(builder.type, "DnsRecordArgs", "type");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> content;
        private @Nullable Output<String> domain;
        private @Nullable Output<String> subdomain;
        private @Nullable Output<Double> ttl;
        private @Nullable Output<String> type;

        /** What the name stands for; of a CNAME or ALIAS, another name. */
        public Builder content(Output<String> content) {
            this.content = content;
            return this;
        }

        public Builder content(String content) {
            return content(Output.of(content));
        }

        /** The domain as it was registered. */
        public Builder domain(Output<String> domain) {
            this.domain = domain;
            return this;
        }

        public Builder domain(String domain) {
            return domain(Output.of(domain));
        }

        /** The name without the domain; none for the domain itself, {@code *} for all others. */
        public Builder subdomain(@Nullable Output<String> subdomain) {
            this.subdomain = subdomain;
            return this;
        }

        public Builder subdomain(String subdomain) {
            return subdomain(Output.of(subdomain));
        }

        /** In seconds, 600 or more. */
        public Builder ttl(@Nullable Output<Double> ttl) {
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

        public DnsRecordArgs build() {
            return new DnsRecordArgs(this);
        }
    }
}
