package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the users of an application are provisioned by SCIM. */
public final class ZeroTrustAccessApplicationScimConfigArgs extends ResourceArgs {

    @Import(name = "authentication")
    private final @Nullable Output<ZeroTrustAccessApplicationScimConfigAuthenticationArgs> authentication;

    @Import(name = "deactivateOnDelete")
    private final @Nullable Output<Boolean> deactivateOnDelete;

    @Import(name = "enabled")
    private final @Nullable Output<Boolean> enabled;

    @Import(name = "idpUid", required = true)
    private final Output<String> idpUid;

    @Import(name = "mappings")
    private final @Nullable Output<List<ZeroTrustAccessApplicationScimConfigMappingArgs>> mappings;

    @Import(name = "remoteUri", required = true)
    private final Output<String> remoteUri;

    private ZeroTrustAccessApplicationScimConfigArgs(Builder builder) {
        authentication = builder.authentication;
        deactivateOnDelete = builder.deactivateOnDelete;
        enabled = builder.enabled;
        idpUid = Utilities.require(builder.idpUid, "ZeroTrustAccessApplicationScimConfigArgs", "idpUid");
        mappings = builder.mappings;
        remoteUri = Utilities.require(builder.remoteUri, "ZeroTrustAccessApplicationScimConfigArgs", "remoteUri");
    }

    public Optional<Output<ZeroTrustAccessApplicationScimConfigAuthenticationArgs>> authentication() {
        return Optional.ofNullable(authentication);
    }

    public Optional<Output<Boolean>> deactivateOnDelete() {
        return Optional.ofNullable(deactivateOnDelete);
    }

    public Optional<Output<Boolean>> enabled() {
        return Optional.ofNullable(enabled);
    }

    public Output<String> idpUid() {
        return idpUid;
    }

    public Optional<Output<List<ZeroTrustAccessApplicationScimConfigMappingArgs>>> mappings() {
        return Optional.ofNullable(mappings);
    }

    public Output<String> remoteUri() {
        return remoteUri;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessApplicationScimConfigAuthenticationArgs> authentication;
        private @Nullable Output<Boolean> deactivateOnDelete;
        private @Nullable Output<Boolean> enabled;
        private @Nullable Output<String> idpUid;
        private @Nullable Output<List<ZeroTrustAccessApplicationScimConfigMappingArgs>> mappings;
        private @Nullable Output<String> remoteUri;

        public Builder authentication(
                @Nullable Output<ZeroTrustAccessApplicationScimConfigAuthenticationArgs> authentication) {
            this.authentication = authentication;
            return this;
        }

        public Builder authentication(ZeroTrustAccessApplicationScimConfigAuthenticationArgs authentication) {
            return authentication(Output.of(authentication));
        }

        public Builder deactivateOnDelete(@Nullable Output<Boolean> deactivateOnDelete) {
            this.deactivateOnDelete = deactivateOnDelete;
            return this;
        }

        public Builder deactivateOnDelete(Boolean deactivateOnDelete) {
            return deactivateOnDelete(Output.of(deactivateOnDelete));
        }

        public Builder enabled(@Nullable Output<Boolean> enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder enabled(Boolean enabled) {
            return enabled(Output.of(enabled));
        }

        public Builder idpUid(Output<String> idpUid) {
            this.idpUid = idpUid;
            return this;
        }

        public Builder idpUid(String idpUid) {
            return idpUid(Output.of(idpUid));
        }

        public Builder mappings(@Nullable Output<List<ZeroTrustAccessApplicationScimConfigMappingArgs>> mappings) {
            this.mappings = mappings;
            return this;
        }

        public Builder mappings(List<ZeroTrustAccessApplicationScimConfigMappingArgs> mappings) {
            return mappings(Output.of(mappings));
        }

        public Builder mappings(ZeroTrustAccessApplicationScimConfigMappingArgs... mappings) {
            return mappings(List.of(mappings));
        }

        public Builder remoteUri(Output<String> remoteUri) {
            this.remoteUri = remoteUri;
            return this;
        }

        public Builder remoteUri(String remoteUri) {
            return remoteUri(Output.of(remoteUri));
        }

        public ZeroTrustAccessApplicationScimConfigArgs build() {
            return new ZeroTrustAccessApplicationScimConfigArgs(this);
        }
    }
}
