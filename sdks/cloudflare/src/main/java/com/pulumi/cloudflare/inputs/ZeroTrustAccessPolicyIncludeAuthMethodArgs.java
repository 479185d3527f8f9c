package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that lets in the way somebody authenticated, such as a second factor. */
public final class ZeroTrustAccessPolicyIncludeAuthMethodArgs extends ResourceArgs {

    @Import(name = "authMethod", required = true)
    private final Output<String> authMethod;

    private ZeroTrustAccessPolicyIncludeAuthMethodArgs(Builder builder) {
        authMethod = Utilities.require(builder.authMethod, "ZeroTrustAccessPolicyIncludeAuthMethodArgs", "authMethod");
    }

    public Output<String> authMethod() {
        return authMethod;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> authMethod;

        public Builder authMethod(Output<String> authMethod) {
            this.authMethod = authMethod;
            return this;
        }

        public Builder authMethod(String authMethod) {
            return authMethod(Output.of(authMethod));
        }

        public ZeroTrustAccessPolicyIncludeAuthMethodArgs build() {
            return new ZeroTrustAccessPolicyIncludeAuthMethodArgs(this);
        }
    }
}
