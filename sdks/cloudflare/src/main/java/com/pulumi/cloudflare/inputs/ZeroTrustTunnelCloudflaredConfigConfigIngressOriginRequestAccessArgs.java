package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which Access token cloudflared checks before it forwards to the origin of one ingress rule. */
public final class ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestAccessArgs extends ResourceArgs {

    @Import(name = "audTags", required = true)
    private final Output<List<String>> audTags;

    @Import(name = "required")
    private final @Nullable Output<Boolean> required;

    @Import(name = "teamName", required = true)
    private final Output<String> teamName;

    private ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestAccessArgs(Builder builder) {
        audTags = Utilities.require(
                builder.audTags, "ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestAccessArgs", "audTags");
        required = builder.required;
        teamName = Utilities.require(
                builder.teamName, "ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestAccessArgs", "teamName");
    }

    public Output<List<String>> audTags() {
        return audTags;
    }

    public Optional<Output<Boolean>> required() {
        return Optional.ofNullable(required);
    }

    public Output<String> teamName() {
        return teamName;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<List<String>> audTags;
        private @Nullable Output<Boolean> required;
        private @Nullable Output<String> teamName;

        public Builder audTags(Output<List<String>> audTags) {
            this.audTags = audTags;
            return this;
        }

        public Builder audTags(List<String> audTags) {
            return audTags(Output.of(audTags));
        }

        public Builder audTags(String... audTags) {
            return audTags(List.of(audTags));
        }

        public Builder required(@Nullable Output<Boolean> required) {
            this.required = required;
            return this;
        }

        public Builder required(Boolean required) {
            return required(Output.of(required));
        }

        public Builder teamName(Output<String> teamName) {
            this.teamName = teamName;
            return this;
        }

        public Builder teamName(String teamName) {
            return teamName(Output.of(teamName));
        }

        public ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestAccessArgs build() {
            return new ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestAccessArgs(this);
        }
    }
}
