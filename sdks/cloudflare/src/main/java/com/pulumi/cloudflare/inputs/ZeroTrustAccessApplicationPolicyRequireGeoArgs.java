package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that demands a country. */
public final class ZeroTrustAccessApplicationPolicyRequireGeoArgs extends ResourceArgs {

    @Import(name = "countryCode", required = true)
    private final Output<String> countryCode;

    private ZeroTrustAccessApplicationPolicyRequireGeoArgs(Builder builder) {
        countryCode =
                Utilities.require(builder.countryCode, "ZeroTrustAccessApplicationPolicyRequireGeoArgs", "countryCode");
    }

    public Output<String> countryCode() {
        return countryCode;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> countryCode;

        public Builder countryCode(Output<String> countryCode) {
            this.countryCode = countryCode;
            return this;
        }

        public Builder countryCode(String countryCode) {
            return countryCode(Output.of(countryCode));
        }

        public ZeroTrustAccessApplicationPolicyRequireGeoArgs build() {
            return new ZeroTrustAccessApplicationPolicyRequireGeoArgs(this);
        }
    }
}
