// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustAccessPolicyIncludeEmailDomainArgs extends ResourceArgs {
    @Import(name = "domain", required = true)
    private final Output<String> domain;

    private ZeroTrustAccessPolicyIncludeEmailDomainArgs(Builder builder) {
        domain = Utilities.require(builder.domain, "ZeroTrustAccessPolicyIncludeEmailDomainArgs", "domain");
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

        public ZeroTrustAccessPolicyIncludeEmailDomainArgs build() {
            return new ZeroTrustAccessPolicyIncludeEmailDomainArgs(this);
        }
    }
}
