// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustAccessApplicationPolicyArgs extends ResourceArgs {
    @Import(name = "decision")
    private final @Nullable Output<String> decision;

    @Import(name = "id")
    private final @Nullable Output<String> id;

    @Import(name = "name")
    private final @Nullable Output<String> name;

    @Import(name = "precedence")
    private final @Nullable Output<Integer> precedence;

    private ZeroTrustAccessApplicationPolicyArgs(Builder builder) {
        decision = builder.decision;
        id = builder.id;
        name = builder.name;
        precedence = builder.precedence;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> decision;
        private @Nullable Output<String> id;
        private @Nullable Output<String> name;
        private @Nullable Output<Integer> precedence;

        public Builder decision(@Nullable Output<String> decision) {
            this.decision = decision;
            return this;
        }

        public Builder decision(String decision) {
            return decision(Output.of(decision));
        }

        public Builder id(@Nullable Output<String> id) {
            this.id = id;
            return this;
        }

        public Builder id(String id) {
            return id(Output.of(id));
        }

        public Builder name(@Nullable Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder precedence(@Nullable Output<Integer> precedence) {
            this.precedence = precedence;
            return this;
        }

        public Builder precedence(Integer precedence) {
            return precedence(Output.of(precedence));
        }

        public ZeroTrustAccessApplicationPolicyArgs build() {
            return new ZeroTrustAccessApplicationPolicyArgs(this);
        }
    }
}
