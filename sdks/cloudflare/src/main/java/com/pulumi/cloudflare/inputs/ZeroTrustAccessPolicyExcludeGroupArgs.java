package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that keeps out an Access group. */
public final class ZeroTrustAccessPolicyExcludeGroupArgs extends ResourceArgs {

    @Import(name = "id", required = true)
    private final Output<String> id;

    private ZeroTrustAccessPolicyExcludeGroupArgs(Builder builder) {
        id = Utilities.require(builder.id, "ZeroTrustAccessPolicyExcludeGroupArgs", "id");
    }

    public Output<String> id() {
        return id;
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

        public ZeroTrustAccessPolicyExcludeGroupArgs build() {
            return new ZeroTrustAccessPolicyExcludeGroupArgs(this);
        }
    }
}
