package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that demands the answer of a service that decides for itself. */
public final class ZeroTrustAccessPolicyRequireExternalEvaluationArgs extends ResourceArgs {

    @Import(name = "evaluateUrl", required = true)
    private final Output<String> evaluateUrl;

    @Import(name = "keysUrl", required = true)
    private final Output<String> keysUrl;

    private ZeroTrustAccessPolicyRequireExternalEvaluationArgs(Builder builder) {
        evaluateUrl = Utilities.require(
                builder.evaluateUrl, "ZeroTrustAccessPolicyRequireExternalEvaluationArgs", "evaluateUrl");
        keysUrl = Utilities.require(builder.keysUrl, "ZeroTrustAccessPolicyRequireExternalEvaluationArgs", "keysUrl");
    }

    public Output<String> evaluateUrl() {
        return evaluateUrl;
    }

    public Output<String> keysUrl() {
        return keysUrl;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> evaluateUrl;
        private @Nullable Output<String> keysUrl;

        public Builder evaluateUrl(Output<String> evaluateUrl) {
            this.evaluateUrl = evaluateUrl;
            return this;
        }

        public Builder evaluateUrl(String evaluateUrl) {
            return evaluateUrl(Output.of(evaluateUrl));
        }

        public Builder keysUrl(Output<String> keysUrl) {
            this.keysUrl = keysUrl;
            return this;
        }

        public Builder keysUrl(String keysUrl) {
            return keysUrl(Output.of(keysUrl));
        }

        public ZeroTrustAccessPolicyRequireExternalEvaluationArgs build() {
            return new ZeroTrustAccessPolicyRequireExternalEvaluationArgs(this);
        }
    }
}
