package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that demands an address range in CIDR notation. */
public final class ZeroTrustAccessApplicationPolicyRequireIpArgs extends ResourceArgs {

    @Import(name = "ip", required = true)
    private final Output<String> ip;

    private ZeroTrustAccessApplicationPolicyRequireIpArgs(Builder builder) {
        ip = Utilities.require(builder.ip, "ZeroTrustAccessApplicationPolicyRequireIpArgs", "ip");
    }

    public Output<String> ip() {
        return ip;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> ip;

        public Builder ip(Output<String> ip) {
            this.ip = ip;
            return this;
        }

        public Builder ip(String ip) {
            return ip(Output.of(ip));
        }

        public ZeroTrustAccessApplicationPolicyRequireIpArgs build() {
            return new ZeroTrustAccessApplicationPolicyRequireIpArgs(this);
        }
    }
}
