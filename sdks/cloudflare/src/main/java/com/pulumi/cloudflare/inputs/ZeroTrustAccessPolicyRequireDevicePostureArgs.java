package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that demands a device that passes a posture check. */
public final class ZeroTrustAccessPolicyRequireDevicePostureArgs extends ResourceArgs {

    @Import(name = "accountId")
    private final @Nullable Output<String> accountId;

    @Import(name = "integrationUid", required = true)
    private final Output<String> integrationUid;

    private ZeroTrustAccessPolicyRequireDevicePostureArgs(Builder builder) {
        accountId = builder.accountId;
        integrationUid = Utilities.require(
                builder.integrationUid, "ZeroTrustAccessPolicyRequireDevicePostureArgs", "integrationUid");
    }

    public Optional<Output<String>> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Output<String> integrationUid() {
        return integrationUid;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;
        private @Nullable Output<String> integrationUid;

        public Builder accountId(@Nullable Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public Builder integrationUid(Output<String> integrationUid) {
            this.integrationUid = integrationUid;
            return this;
        }

        public Builder integrationUid(String integrationUid) {
            return integrationUid(Output.of(integrationUid));
        }

        public ZeroTrustAccessPolicyRequireDevicePostureArgs build() {
            return new ZeroTrustAccessPolicyRequireDevicePostureArgs(this);
        }
    }
}
