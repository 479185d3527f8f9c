package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a connection that a policy lets in may do. */
public final class ZeroTrustAccessPolicyConnectionRulesArgs extends ResourceArgs {

    @Import(name = "rdp")
    private final @Nullable Output<ZeroTrustAccessPolicyConnectionRulesRdpArgs> rdp;

    private ZeroTrustAccessPolicyConnectionRulesArgs(Builder builder) {
        rdp = builder.rdp;
    }

    public Optional<Output<ZeroTrustAccessPolicyConnectionRulesRdpArgs>> rdp() {
        return Optional.ofNullable(rdp);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessPolicyConnectionRulesRdpArgs> rdp;

        public Builder rdp(@Nullable Output<ZeroTrustAccessPolicyConnectionRulesRdpArgs> rdp) {
            this.rdp = rdp;
            return this;
        }

        public Builder rdp(ZeroTrustAccessPolicyConnectionRulesRdpArgs rdp) {
            return rdp(Output.of(rdp));
        }

        public ZeroTrustAccessPolicyConnectionRulesArgs build() {
            return new ZeroTrustAccessPolicyConnectionRulesArgs(this);
        }
    }
}
