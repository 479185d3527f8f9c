package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has to approve, and how many of them. */
public final class ZeroTrustAccessPolicyApprovalGroupArgs extends ResourceArgs {

    @Import(name = "approvalsNeeded", required = true)
    private final Output<Double> approvalsNeeded;

    @Import(name = "emailAddresses")
    private final @Nullable Output<List<String>> emailAddresses;

    @Import(name = "emailListUuid")
    private final @Nullable Output<String> emailListUuid;

    private ZeroTrustAccessPolicyApprovalGroupArgs(Builder builder) {
        approvalsNeeded =
                Utilities.require(builder.approvalsNeeded, "ZeroTrustAccessPolicyApprovalGroupArgs", "approvalsNeeded");
        emailAddresses = builder.emailAddresses;
        emailListUuid = builder.emailListUuid;
    }

    public Output<Double> approvalsNeeded() {
        return approvalsNeeded;
    }

    public Optional<Output<List<String>>> emailAddresses() {
        return Optional.ofNullable(emailAddresses);
    }

    public Optional<Output<String>> emailListUuid() {
        return Optional.ofNullable(emailListUuid);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Double> approvalsNeeded;
        private @Nullable Output<List<String>> emailAddresses;
        private @Nullable Output<String> emailListUuid;

        public Builder approvalsNeeded(Output<Double> approvalsNeeded) {
            this.approvalsNeeded = approvalsNeeded;
            return this;
        }

        public Builder approvalsNeeded(Double approvalsNeeded) {
            return approvalsNeeded(Output.of(approvalsNeeded));
        }

        public Builder emailAddresses(@Nullable Output<List<String>> emailAddresses) {
            this.emailAddresses = emailAddresses;
            return this;
        }

        public Builder emailAddresses(List<String> emailAddresses) {
            return emailAddresses(Output.of(emailAddresses));
        }

        public Builder emailAddresses(String... emailAddresses) {
            return emailAddresses(List.of(emailAddresses));
        }

        public Builder emailListUuid(@Nullable Output<String> emailListUuid) {
            this.emailListUuid = emailListUuid;
            return this;
        }

        public Builder emailListUuid(String emailListUuid) {
            return emailListUuid(Output.of(emailListUuid));
        }

        public ZeroTrustAccessPolicyApprovalGroupArgs build() {
            return new ZeroTrustAccessPolicyApprovalGroupArgs(this);
        }
    }
}
