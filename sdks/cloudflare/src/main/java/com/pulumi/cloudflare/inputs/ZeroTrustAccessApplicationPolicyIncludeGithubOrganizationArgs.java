package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that lets in a GitHub organization or one of its teams. */
public final class ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs extends ResourceArgs {

    @Import(name = "identityProviderId", required = true)
    private final Output<String> identityProviderId;

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "team")
    private final @Nullable Output<String> team;

    private ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs(Builder builder) {
        identityProviderId = Utilities.require(
                builder.identityProviderId,
                "ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs",
                "identityProviderId");
        name = Utilities.require(builder.name, "ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs", "name");
        team = builder.team;
    }

    public Output<String> identityProviderId() {
        return identityProviderId;
    }

    public Output<String> name() {
        return name;
    }

    public Optional<Output<String>> team() {
        return Optional.ofNullable(team);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> identityProviderId;
        private @Nullable Output<String> name;
        private @Nullable Output<String> team;

        public Builder identityProviderId(Output<String> identityProviderId) {
            this.identityProviderId = identityProviderId;
            return this;
        }

        public Builder identityProviderId(String identityProviderId) {
            return identityProviderId(Output.of(identityProviderId));
        }

        public Builder name(Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder team(@Nullable Output<String> team) {
            this.team = team;
            return this;
        }

        public Builder team(String team) {
            return team(Output.of(team));
        }

        public ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs(this);
        }
    }
}
