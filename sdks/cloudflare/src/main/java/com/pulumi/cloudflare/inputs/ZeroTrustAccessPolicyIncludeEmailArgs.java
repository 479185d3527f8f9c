// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustAccessPolicyIncludeEmailArgs extends ResourceArgs {
    @Import(name = "email", required = true)
    private final Output<String> email;

    private ZeroTrustAccessPolicyIncludeEmailArgs(Builder builder) {
        email = Utilities.require(builder.email, "ZeroTrustAccessPolicyIncludeEmailArgs", "email");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> email;

        public Builder email(Output<String> email) {
            this.email = email;
            return this;
        }

        public Builder email(String email) {
            return email(Output.of(email));
        }

        public ZeroTrustAccessPolicyIncludeEmailArgs build() {
            return new ZeroTrustAccessPolicyIncludeEmailArgs(this);
        }
    }
}
