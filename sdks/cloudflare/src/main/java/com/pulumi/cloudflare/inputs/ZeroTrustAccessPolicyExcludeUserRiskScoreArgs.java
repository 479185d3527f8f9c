package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that keeps out the risk that Cloudflare sees in a user. */
public final class ZeroTrustAccessPolicyExcludeUserRiskScoreArgs extends ResourceArgs {

    @Import(name = "userRiskScores", required = true)
    private final Output<List<String>> userRiskScores;

    private ZeroTrustAccessPolicyExcludeUserRiskScoreArgs(Builder builder) {
        userRiskScores = Utilities.require(
                builder.userRiskScores, "ZeroTrustAccessPolicyExcludeUserRiskScoreArgs", "userRiskScores");
    }

    public Output<List<String>> userRiskScores() {
        return userRiskScores;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<List<String>> userRiskScores;

        public Builder userRiskScores(Output<List<String>> userRiskScores) {
            this.userRiskScores = userRiskScores;
            return this;
        }

        public Builder userRiskScores(List<String> userRiskScores) {
            return userRiskScores(Output.of(userRiskScores));
        }

        public Builder userRiskScores(String... userRiskScores) {
            return userRiskScores(List.of(userRiskScores));
        }

        public ZeroTrustAccessPolicyExcludeUserRiskScoreArgs build() {
            return new ZeroTrustAccessPolicyExcludeUserRiskScoreArgs(this);
        }
    }
}
