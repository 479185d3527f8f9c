package com.pulumi.cloudflare;

import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyApprovalGroupArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyConnectionRulesArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyExcludeArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyMfaConfigArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyRequireArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link ZeroTrustAccessPolicy} is made of. */
public final class ZeroTrustAccessPolicyArgs extends ResourceArgs {

    @Import(name = "accountId", required = true)
    private final Output<String> accountId;

    @Import(name = "approvalGroups")
    private final @Nullable Output<List<ZeroTrustAccessPolicyApprovalGroupArgs>> approvalGroups;

    @Import(name = "approvalRequired")
    private final @Nullable Output<Boolean> approvalRequired;

    @Import(name = "connectionRules")
    private final @Nullable Output<ZeroTrustAccessPolicyConnectionRulesArgs> connectionRules;

    @Import(name = "decision", required = true)
    private final Output<String> decision;

    @Import(name = "excludes")
    private final @Nullable Output<List<ZeroTrustAccessPolicyExcludeArgs>> excludes;

    @Import(name = "includes")
    private final @Nullable Output<List<ZeroTrustAccessPolicyIncludeArgs>> includes;

    @Import(name = "isolationRequired")
    private final @Nullable Output<Boolean> isolationRequired;

    @Import(name = "mfaConfig")
    private final @Nullable Output<ZeroTrustAccessPolicyMfaConfigArgs> mfaConfig;

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "purposeJustificationPrompt")
    private final @Nullable Output<String> purposeJustificationPrompt;

    @Import(name = "purposeJustificationRequired")
    private final @Nullable Output<Boolean> purposeJustificationRequired;

    @Import(name = "requires")
    private final @Nullable Output<List<ZeroTrustAccessPolicyRequireArgs>> requires;

    @Import(name = "sessionDuration")
    private final @Nullable Output<String> sessionDuration;

    private ZeroTrustAccessPolicyArgs(Builder builder) {
        accountId = Utilities.require(builder.accountId, "ZeroTrustAccessPolicyArgs", "accountId");
        approvalGroups = builder.approvalGroups;
        approvalRequired = builder.approvalRequired;
        connectionRules = builder.connectionRules;
        decision = Utilities.require(builder.decision, "ZeroTrustAccessPolicyArgs", "decision");
        excludes = builder.excludes;
        includes = builder.includes;
        isolationRequired = builder.isolationRequired;
        mfaConfig = builder.mfaConfig;
        name = Utilities.require(builder.name, "ZeroTrustAccessPolicyArgs", "name");
        purposeJustificationPrompt = builder.purposeJustificationPrompt;
        purposeJustificationRequired = builder.purposeJustificationRequired;
        requires = builder.requires;
        sessionDuration = builder.sessionDuration;
    }

    public Output<String> accountId() {
        return accountId;
    }

    public Optional<Output<List<ZeroTrustAccessPolicyApprovalGroupArgs>>> approvalGroups() {
        return Optional.ofNullable(approvalGroups);
    }

    public Optional<Output<Boolean>> approvalRequired() {
        return Optional.ofNullable(approvalRequired);
    }

    public Optional<Output<ZeroTrustAccessPolicyConnectionRulesArgs>> connectionRules() {
        return Optional.ofNullable(connectionRules);
    }

    /** {@code allow}, {@code deny}, {@code non_identity} or {@code bypass}. */
    public Output<String> decision() {
        return decision;
    }

    public Optional<Output<List<ZeroTrustAccessPolicyExcludeArgs>>> excludes() {
        return Optional.ofNullable(excludes);
    }

    public Optional<Output<List<ZeroTrustAccessPolicyIncludeArgs>>> includes() {
        return Optional.ofNullable(includes);
    }

    public Optional<Output<Boolean>> isolationRequired() {
        return Optional.ofNullable(isolationRequired);
    }

    public Optional<Output<ZeroTrustAccessPolicyMfaConfigArgs>> mfaConfig() {
        return Optional.ofNullable(mfaConfig);
    }

    public Output<String> name() {
        return name;
    }

    public Optional<Output<String>> purposeJustificationPrompt() {
        return Optional.ofNullable(purposeJustificationPrompt);
    }

    public Optional<Output<Boolean>> purposeJustificationRequired() {
        return Optional.ofNullable(purposeJustificationRequired);
    }

    public Optional<Output<List<ZeroTrustAccessPolicyRequireArgs>>> requires() {
        return Optional.ofNullable(requires);
    }

    public Optional<Output<String>> sessionDuration() {
        return Optional.ofNullable(sessionDuration);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;
        private @Nullable Output<List<ZeroTrustAccessPolicyApprovalGroupArgs>> approvalGroups;
        private @Nullable Output<Boolean> approvalRequired;
        private @Nullable Output<ZeroTrustAccessPolicyConnectionRulesArgs> connectionRules;
        private @Nullable Output<String> decision;
        private @Nullable Output<List<ZeroTrustAccessPolicyExcludeArgs>> excludes;
        private @Nullable Output<List<ZeroTrustAccessPolicyIncludeArgs>> includes;
        private @Nullable Output<Boolean> isolationRequired;
        private @Nullable Output<ZeroTrustAccessPolicyMfaConfigArgs> mfaConfig;
        private @Nullable Output<String> name;
        private @Nullable Output<String> purposeJustificationPrompt;
        private @Nullable Output<Boolean> purposeJustificationRequired;
        private @Nullable Output<List<ZeroTrustAccessPolicyRequireArgs>> requires;
        private @Nullable Output<String> sessionDuration;

        public Builder accountId(Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public Builder approvalGroups(@Nullable Output<List<ZeroTrustAccessPolicyApprovalGroupArgs>> approvalGroups) {
            this.approvalGroups = approvalGroups;
            return this;
        }

        public Builder approvalGroups(List<ZeroTrustAccessPolicyApprovalGroupArgs> approvalGroups) {
            return approvalGroups(Output.of(approvalGroups));
        }

        public Builder approvalGroups(ZeroTrustAccessPolicyApprovalGroupArgs... approvalGroups) {
            return approvalGroups(List.of(approvalGroups));
        }

        public Builder approvalRequired(@Nullable Output<Boolean> approvalRequired) {
            this.approvalRequired = approvalRequired;
            return this;
        }

        public Builder approvalRequired(Boolean approvalRequired) {
            return approvalRequired(Output.of(approvalRequired));
        }

        public Builder connectionRules(@Nullable Output<ZeroTrustAccessPolicyConnectionRulesArgs> connectionRules) {
            this.connectionRules = connectionRules;
            return this;
        }

        public Builder connectionRules(ZeroTrustAccessPolicyConnectionRulesArgs connectionRules) {
            return connectionRules(Output.of(connectionRules));
        }

        public Builder decision(Output<String> decision) {
            this.decision = decision;
            return this;
        }

        public Builder decision(String decision) {
            return decision(Output.of(decision));
        }

        public Builder excludes(@Nullable Output<List<ZeroTrustAccessPolicyExcludeArgs>> excludes) {
            this.excludes = excludes;
            return this;
        }

        public Builder excludes(List<ZeroTrustAccessPolicyExcludeArgs> excludes) {
            return excludes(Output.of(excludes));
        }

        public Builder excludes(ZeroTrustAccessPolicyExcludeArgs... excludes) {
            return excludes(List.of(excludes));
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

        public Builder mfaConfig(@Nullable Output<ZeroTrustAccessPolicyMfaConfigArgs> mfaConfig) {
            this.mfaConfig = mfaConfig;
            return this;
        }

        public Builder mfaConfig(ZeroTrustAccessPolicyMfaConfigArgs mfaConfig) {
            return mfaConfig(Output.of(mfaConfig));
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

        public Builder requires(@Nullable Output<List<ZeroTrustAccessPolicyRequireArgs>> requires) {
            this.requires = requires;
            return this;
        }

        public Builder requires(List<ZeroTrustAccessPolicyRequireArgs> requires) {
            return requires(Output.of(requires));
        }

        public Builder requires(ZeroTrustAccessPolicyRequireArgs... requires) {
            return requires(List.of(requires));
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
