package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which targets an infrastructure application reaches. */
public final class ZeroTrustAccessApplicationTargetCriteriaArgs extends ResourceArgs {

    @Import(name = "port", required = true)
    private final Output<Integer> port;

    @Import(name = "protocol", required = true)
    private final Output<String> protocol;

    @Import(name = "targetAttributes", required = true)
    private final Output<Map<String, List<String>>> targetAttributes;

    private ZeroTrustAccessApplicationTargetCriteriaArgs(Builder builder) {
        port = Utilities.require(builder.port, "ZeroTrustAccessApplicationTargetCriteriaArgs", "port");
        protocol = Utilities.require(builder.protocol, "ZeroTrustAccessApplicationTargetCriteriaArgs", "protocol");
        targetAttributes = Utilities.require(
                builder.targetAttributes, "ZeroTrustAccessApplicationTargetCriteriaArgs", "targetAttributes");
    }

    public Output<Integer> port() {
        return port;
    }

    public Output<String> protocol() {
        return protocol;
    }

    public Output<Map<String, List<String>>> targetAttributes() {
        return targetAttributes;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Integer> port;
        private @Nullable Output<String> protocol;
        private @Nullable Output<Map<String, List<String>>> targetAttributes;

        public Builder port(Output<Integer> port) {
            this.port = port;
            return this;
        }

        public Builder port(Integer port) {
            return port(Output.of(port));
        }

        public Builder protocol(Output<String> protocol) {
            this.protocol = protocol;
            return this;
        }

        public Builder protocol(String protocol) {
            return protocol(Output.of(protocol));
        }

        public Builder targetAttributes(Output<Map<String, List<String>>> targetAttributes) {
            this.targetAttributes = targetAttributes;
            return this;
        }

        public Builder targetAttributes(Map<String, List<String>> targetAttributes) {
            return targetAttributes(Output.of(targetAttributes));
        }

        public ZeroTrustAccessApplicationTargetCriteriaArgs build() {
            return new ZeroTrustAccessApplicationTargetCriteriaArgs(this);
        }
    }
}
