package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that demands any valid client certificate. */
public final class ZeroTrustAccessApplicationPolicyRequireCertificateArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyRequireCertificateArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyRequireCertificateArgs build() {
            return new ZeroTrustAccessApplicationPolicyRequireCertificateArgs();
        }
    }
}
