package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of a source attribute at one identity provider. */
public final class ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs extends ResourceArgs {

    @Import(name = "idpId")
    private final @Nullable Output<String> idpId;

    @Import(name = "sourceName")
    private final @Nullable Output<String> sourceName;

    private ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs(Builder builder) {
        idpId = builder.idpId;
        sourceName = builder.sourceName;
    }

    public Optional<Output<String>> idpId() {
        return Optional.ofNullable(idpId);
    }

    public Optional<Output<String>> sourceName() {
        return Optional.ofNullable(sourceName);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> idpId;
        private @Nullable Output<String> sourceName;

        public Builder idpId(@Nullable Output<String> idpId) {
            this.idpId = idpId;
            return this;
        }

        public Builder idpId(String idpId) {
            return idpId(Output.of(idpId));
        }

        public Builder sourceName(@Nullable Output<String> sourceName) {
            this.sourceName = sourceName;
            return this;
        }

        public Builder sourceName(String sourceName) {
            return sourceName(Output.of(sourceName));
        }

        public ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs build() {
            return new ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs(this);
        }
    }
}
