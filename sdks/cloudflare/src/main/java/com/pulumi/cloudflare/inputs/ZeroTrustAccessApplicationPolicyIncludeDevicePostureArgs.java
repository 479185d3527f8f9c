package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that lets in a device that passes a posture check. */
public final class ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs extends ResourceArgs {

    @Import(name = "integrationUid", required = true)
    private final Output<String> integrationUid;

    private ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs(Builder builder) {
        integrationUid = Utilities.require(
                builder.integrationUid, "ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs", "integrationUid");
    }

    public Output<String> integrationUid() {
        return integrationUid;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> integrationUid;

        public Builder integrationUid(Output<String> integrationUid) {
            this.integrationUid = integrationUid;
            return this;
        }

        public Builder integrationUid(String integrationUid) {
            return integrationUid(Output.of(integrationUid));
        }

        public ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs(this);
        }
    }
}
