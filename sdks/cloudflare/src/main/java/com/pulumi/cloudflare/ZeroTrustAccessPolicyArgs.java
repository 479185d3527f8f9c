// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustAccessPolicyArgs extends ResourceArgs {
    @Import(name = "accountId", required = true)
    private final Output<String> accountId;

    @Import(name = "approvalRequired")
    private final @Nullable Output<Boolean> approvalRequired;

    @Import(name = "decision", required = true)
    private final Output<String> decision;

    @Import(name = "includes")
    private final @Nullable Output<List<ZeroTrustAccessPolicyIncludeArgs>> includes;

    @Import(name = "isolationRequired")
    private final @Nullable Output<Boolean> isolationRequired;

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "purposeJustificationPrompt")
    private final @Nullable Output<String> purposeJustificationPrompt;

    @Import(name = "purposeJustificationRequired")
    private final @Nullable Output<Boolean> purposeJustificationRequired;

    @Import(name = "sessionDuration")
    private final @Nullable Output<String> sessionDuration;

    private ZeroTrustAccessPolicyArgs(Builder builder) {
        accountId = Utilities.require(builder.accountId, "ZeroTrustAccessPolicyArgs", "accountId");
        approvalRequired = builder.approvalRequired;
        decision = Utilities.require(builder.decision, "ZeroTrustAccessPolicyArgs", "decision");
        includes = builder.includes;
        isolationRequired = builder.isolationRequired;
        name = Utilities.require(builder.name, "ZeroTrustAccessPolicyArgs", "name");
        purposeJustificationPrompt = builder.purposeJustificationPrompt;
        purposeJustificationRequired = builder.purposeJustificationRequired;
        sessionDuration = builder.sessionDuration;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;
        private @Nullable Output<Boolean> approvalRequired;
        private @Nullable Output<String> decision;
        private @Nullable Output<List<ZeroTrustAccessPolicyIncludeArgs>> includes;
        private @Nullable Output<Boolean> isolationRequired;
        private @Nullable Output<String> name;
        private @Nullable Output<String> purposeJustificationPrompt;
        private @Nullable Output<Boolean> purposeJustificationRequired;
        private @Nullable Output<String> sessionDuration;

        public Builder accountId(Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public Builder approvalRequired(@Nullable Output<Boolean> approvalRequired) {
            this.approvalRequired = approvalRequired;
            return this;
        }

        public Builder approvalRequired(Boolean approvalRequired) {
            return approvalRequired(Output.of(approvalRequired));
        }

        public Builder decision(Output<String> decision) {
            this.decision = decision;
            return this;
        }

        public Builder decision(String decision) {
            return decision(Output.of(decision));
        }

        public Builder includes(@Nullable Output<List<ZeroTrustAccessPolicyIncludeArgs>> includes) {
            this.includes = includes;
            return this;
        }

        public Builder includes(List<ZeroTrustAccessPolicyIncludeArgs> includes) {
            return includes(Output.of(includes));
        }

        public Builder includes(ZeroTrustAccessPolicyIncludeArgs... includes) {
            return includes(List.of(includes));
        }

        public Builder isolationRequired(@Nullable Output<Boolean> isolationRequired) {
            this.isolationRequired = isolationRequired;
            return this;
        }

        public Builder isolationRequired(Boolean isolationRequired) {
            return isolationRequired(Output.of(isolationRequired));
        }

        public Builder name(Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder purposeJustificationPrompt(@Nullable Output<String> purposeJustificationPrompt) {
            this.purposeJustificationPrompt = purposeJustificationPrompt;
            return this;
        }

        public Builder purposeJustificationPrompt(String purposeJustificationPrompt) {
            return purposeJustificationPrompt(Output.of(purposeJustificationPrompt));
        }

        public Builder purposeJustificationRequired(@Nullable Output<Boolean> purposeJustificationRequired) {
            this.purposeJustificationRequired = purposeJustificationRequired;
            return this;
        }

        public Builder purposeJustificationRequired(Boolean purposeJustificationRequired) {
            return purposeJustificationRequired(Output.of(purposeJustificationRequired));
        }

        public Builder sessionDuration(@Nullable Output<String> sessionDuration) {
            this.sessionDuration = sessionDuration;
            return this;
        }

        public Builder sessionDuration(String sessionDuration) {
            return sessionDuration(Output.of(sessionDuration));
        }

        public ZeroTrustAccessPolicyArgs build() {
            return new ZeroTrustAccessPolicyArgs(this);
        }
    }
}
