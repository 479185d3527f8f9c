package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that keeps out an attribute that a SAML identity provider asserts. */
public final class ZeroTrustAccessApplicationPolicyExcludeSamlArgs extends ResourceArgs {

    @Import(name = "attributeName", required = true)
    private final Output<String> attributeName;

    @Import(name = "attributeValue", required = true)
    private final Output<String> attributeValue;

    @Import(name = "identityProviderId", required = true)
    private final Output<String> identityProviderId;

    private ZeroTrustAccessApplicationPolicyExcludeSamlArgs(Builder builder) {
        attributeName = Utilities.require(
                builder.attributeName, "ZeroTrustAccessApplicationPolicyExcludeSamlArgs", "attributeName");
        attributeValue = Utilities.require(
                builder.attributeValue, "ZeroTrustAccessApplicationPolicyExcludeSamlArgs", "attributeValue");
        identityProviderId = Utilities.require(
                builder.identityProviderId, "ZeroTrustAccessApplicationPolicyExcludeSamlArgs", "identityProviderId");
    }

    public Output<String> attributeName() {
        return attributeName;
    }

    public Output<String> attributeValue() {
        return attributeValue;
    }

    public Output<String> identityProviderId() {
        return identityProviderId;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> attributeName;
        private @Nullable Output<String> attributeValue;
        private @Nullable Output<String> identityProviderId;

        public Builder attributeName(Output<String> attributeName) {
            this.attributeName = attributeName;
            return this;
        }

        public Builder attributeName(String attributeName) {
            return attributeName(Output.of(attributeName));
        }

        public Builder attributeValue(Output<String> attributeValue) {
            this.attributeValue = attributeValue;
            return this;
        }

        public Builder attributeValue(String attributeValue) {
            return attributeValue(Output.of(attributeValue));
        }

        public Builder identityProviderId(Output<String> identityProviderId) {
            this.identityProviderId = identityProviderId;
            return this;
        }

        public Builder identityProviderId(String identityProviderId) {
            return identityProviderId(Output.of(identityProviderId));
        }

        public ZeroTrustAccessApplicationPolicyExcludeSamlArgs build() {
            return new ZeroTrustAccessApplicationPolicyExcludeSamlArgs(this);
        }
    }
}
