package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that demands the members of a Cloudflare account. */
public final class ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs extends ResourceArgs {

    @Import(name = "accountId")
    private final @Nullable Output<String> accountId;

    private ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs(Builder builder) {
        accountId = builder.accountId;
    }

    public Optional<Output<String>> accountId() {
        return Optional.ofNullable(accountId);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;

        public Builder accountId(@Nullable Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs build() {
            return new ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs(this);
        }
    }
}
