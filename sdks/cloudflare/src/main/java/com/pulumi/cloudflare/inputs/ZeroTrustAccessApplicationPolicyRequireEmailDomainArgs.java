package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that demands all e-mail addresses of a domain. */
public final class ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs extends ResourceArgs {

    @Import(name = "domain", required = true)
    private final Output<String> domain;

    private ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs(Builder builder) {
        domain = Utilities.require(builder.domain, "ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs", "domain");
    }

    public Output<String> domain() {
        return domain;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> domain;

        public Builder domain(Output<String> domain) {
            this.domain = domain;
            return this;
        }

        public Builder domain(String domain) {
            return domain(Output.of(domain));
        }

        public ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs build() {
            return new ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs(this);
        }
    }
}
