package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As whom somebody may log in by SSH. */
public final class ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs extends ResourceArgs {

    @Import(name = "allowEmailAlias")
    private final @Nullable Output<Boolean> allowEmailAlias;

    @Import(name = "usernames", required = true)
    private final Output<List<String>> usernames;

    private ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs(Builder builder) {
        allowEmailAlias = builder.allowEmailAlias;
        usernames = Utilities.require(
                builder.usernames, "ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs", "usernames");
    }

    public Optional<Output<Boolean>> allowEmailAlias() {
        return Optional.ofNullable(allowEmailAlias);
    }

    public Output<List<String>> usernames() {
        return usernames;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Boolean> allowEmailAlias;
        private @Nullable Output<List<String>> usernames;

        public Builder allowEmailAlias(@Nullable Output<Boolean> allowEmailAlias) {
            this.allowEmailAlias = allowEmailAlias;
            return this;
        }

        public Builder allowEmailAlias(Boolean allowEmailAlias) {
            return allowEmailAlias(Output.of(allowEmailAlias));
        }

        public Builder usernames(Output<List<String>> usernames) {
            this.usernames = usernames;
            return this;
        }

        public Builder usernames(List<String> usernames) {
            return usernames(Output.of(usernames));
        }

        public Builder usernames(String... usernames) {
            return usernames(List.of(usernames));
        }

        public ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs build() {
            return new ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs(this);
        }
    }
}
