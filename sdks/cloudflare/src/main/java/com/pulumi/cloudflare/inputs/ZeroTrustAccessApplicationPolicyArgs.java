package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy of one application: a shared one by its id, or one of its own. */
public final class ZeroTrustAccessApplicationPolicyArgs extends ResourceArgs {

    @Import(name = "connectionRules")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesArgs> connectionRules;

    @Import(name = "decision")
    private final @Nullable Output<String> decision;

    @Import(name = "excludes")
    private final @Nullable Output<List<ZeroTrustAccessApplicationPolicyExcludeArgs>> excludes;

    @Import(name = "id")
    private final @Nullable Output<String> id;

    @Import(name = "includes")
    private final @Nullable Output<List<ZeroTrustAccessApplicationPolicyIncludeArgs>> includes;

    @Import(name = "mfaConfig")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyMfaConfigArgs> mfaConfig;

    @Import(name = "name")
    private final @Nullable Output<String> name;

    @Import(name = "precedence")
    private final @Nullable Output<Integer> precedence;

    @Import(name = "requires")
    private final @Nullable Output<List<ZeroTrustAccessApplicationPolicyRequireArgs>> requires;

    private ZeroTrustAccessApplicationPolicyArgs(Builder builder) {
        connectionRules = builder.connectionRules;
        decision = builder.decision;
        excludes = builder.excludes;
        id = builder.id;
        includes = builder.includes;
        mfaConfig = builder.mfaConfig;
        name = builder.name;
        precedence = builder.precedence;
        requires = builder.requires;
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyConnectionRulesArgs>> connectionRules() {
        return Optional.ofNullable(connectionRules);
    }

    public Optional<Output<String>> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<Output<List<ZeroTrustAccessApplicationPolicyExcludeArgs>>> excludes() {
        return Optional.ofNullable(excludes);
    }

    public Optional<Output<String>> id() {
        return Optional.ofNullable(id);
    }

    public Optional<Output<List<ZeroTrustAccessApplicationPolicyIncludeArgs>>> includes() {
        return Optional.ofNullable(includes);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyMfaConfigArgs>> mfaConfig() {
        return Optional.ofNullable(mfaConfig);
    }

    public Optional<Output<String>> name() {
        return Optional.ofNullable(name);
    }

    public Optional<Output<Integer>> precedence() {
        return Optional.ofNullable(precedence);
    }

    public Optional<Output<List<ZeroTrustAccessApplicationPolicyRequireArgs>>> requires() {
        return Optional.ofNullable(requires);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesArgs> connectionRules;
        private @Nullable Output<String> decision;
        private @Nullable Output<List<ZeroTrustAccessApplicationPolicyExcludeArgs>> excludes;
        private @Nullable Output<String> id;
        private @Nullable Output<List<ZeroTrustAccessApplicationPolicyIncludeArgs>> includes;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyMfaConfigArgs> mfaConfig;
        private @Nullable Output<String> name;
        private @Nullable Output<Integer> precedence;
        private @Nullable Output<List<ZeroTrustAccessApplicationPolicyRequireArgs>> requires;

        public Builder connectionRules(
                @Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesArgs> connectionRules) {
            this.connectionRules = connectionRules;
            return this;
        }

        public Builder connectionRules(ZeroTrustAccessApplicationPolicyConnectionRulesArgs connectionRules) {
            return connectionRules(Output.of(connectionRules));
        }

        public Builder decision(@Nullable Output<String> decision) {
            this.decision = decision;
            return this;
        }

        public Builder decision(String decision) {
            return decision(Output.of(decision));
        }

        public Builder excludes(@Nullable Output<List<ZeroTrustAccessApplicationPolicyExcludeArgs>> excludes) {
            this.excludes = excludes;
            return this;
        }

        public Builder excludes(List<ZeroTrustAccessApplicationPolicyExcludeArgs> excludes) {
            return excludes(Output.of(excludes));
        }

        public Builder excludes(ZeroTrustAccessApplicationPolicyExcludeArgs... excludes) {
            return excludes(List.of(excludes));
        }

        public Builder id(@Nullable Output<String> id) {
            this.id = id;
            return this;
        }

        public Builder id(String id) {
            return id(Output.of(id));
        }

        public Builder includes(@Nullable Output<List<ZeroTrustAccessApplicationPolicyIncludeArgs>> includes) {
            this.includes = includes;
            return this;
        }

        public Builder includes(List<ZeroTrustAccessApplicationPolicyIncludeArgs> includes) {
            return includes(Output.of(includes));
        }

        public Builder includes(ZeroTrustAccessApplicationPolicyIncludeArgs... includes) {
            return includes(List.of(includes));
        }

        public Builder mfaConfig(@Nullable Output<ZeroTrustAccessApplicationPolicyMfaConfigArgs> mfaConfig) {
            this.mfaConfig = mfaConfig;
            return this;
        }

        public Builder mfaConfig(ZeroTrustAccessApplicationPolicyMfaConfigArgs mfaConfig) {
            return mfaConfig(Output.of(mfaConfig));
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

        public Builder requires(@Nullable Output<List<ZeroTrustAccessApplicationPolicyRequireArgs>> requires) {
            this.requires = requires;
            return this;
        }

        public Builder requires(List<ZeroTrustAccessApplicationPolicyRequireArgs> requires) {
            return requires(Output.of(requires));
        }

        public Builder requires(ZeroTrustAccessApplicationPolicyRequireArgs... requires) {
            return requires(List.of(requires));
        }

        public ZeroTrustAccessApplicationPolicyArgs build() {
            return new ZeroTrustAccessApplicationPolicyArgs(this);
        }
    }
}
