package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that lets in one e-mail address. */
public final class ZeroTrustAccessApplicationPolicyIncludeEmailArgs extends ResourceArgs {

    @Import(name = "email", required = true)
    private final Output<String> email;

    private ZeroTrustAccessApplicationPolicyIncludeEmailArgs(Builder builder) {
        email = Utilities.require(builder.email, "ZeroTrustAccessApplicationPolicyIncludeEmailArgs", "email");
    }

    public Output<String> email() {
        return email;
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

        public ZeroTrustAccessApplicationPolicyIncludeEmailArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeEmailArgs(this);
        }
    }
}
