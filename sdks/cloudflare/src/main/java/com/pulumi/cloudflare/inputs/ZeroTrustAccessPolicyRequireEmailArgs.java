package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that demands one e-mail address. */
public final class ZeroTrustAccessPolicyRequireEmailArgs extends ResourceArgs {

    @Import(name = "email", required = true)
    private final Output<String> email;

    private ZeroTrustAccessPolicyRequireEmailArgs(Builder builder) {
        email = Utilities.require(builder.email, "ZeroTrustAccessPolicyRequireEmailArgs", "email");
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

        public ZeroTrustAccessPolicyRequireEmailArgs build() {
            return new ZeroTrustAccessPolicyRequireEmailArgs(this);
        }
    }
}
