package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a connection that a policy lets in may do. */
public final class ZeroTrustAccessApplicationPolicyConnectionRulesArgs extends ResourceArgs {

    @Import(name = "rdp")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs> rdp;

    @Import(name = "ssh")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs> ssh;

    private ZeroTrustAccessApplicationPolicyConnectionRulesArgs(Builder builder) {
        rdp = builder.rdp;
        ssh = builder.ssh;
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs>> rdp() {
        return Optional.ofNullable(rdp);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs>> ssh() {
        return Optional.ofNullable(ssh);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs> rdp;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs> ssh;

        public Builder rdp(@Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs> rdp) {
            this.rdp = rdp;
            return this;
        }

        public Builder rdp(ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs rdp) {
            return rdp(Output.of(rdp));
        }

        public Builder ssh(@Nullable Output<ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs> ssh) {
            this.ssh = ssh;
            return this;
        }

        public Builder ssh(ZeroTrustAccessApplicationPolicyConnectionRulesSshArgs ssh) {
            return ssh(Output.of(ssh));
        }

        public ZeroTrustAccessApplicationPolicyConnectionRulesArgs build() {
            return new ZeroTrustAccessApplicationPolicyConnectionRulesArgs(this);
        }
    }
}
