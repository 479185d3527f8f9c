// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustAccessPolicyIncludeGroupArgs extends ResourceArgs {
    @Import(name = "id", required = true)
    private final Output<String> id;

    private ZeroTrustAccessPolicyIncludeGroupArgs(Builder builder) {
        id = Utilities.require(builder.id, "ZeroTrustAccessPolicyIncludeGroupArgs", "id");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> id;

        public Builder id(Output<String> id) {
            this.id = id;
            return this;
        }

        public Builder id(String id) {
            return id(Output.of(id));
        }

        public ZeroTrustAccessPolicyIncludeGroupArgs build() {
            return new ZeroTrustAccessPolicyIncludeGroupArgs(this);
        }
    }
}
