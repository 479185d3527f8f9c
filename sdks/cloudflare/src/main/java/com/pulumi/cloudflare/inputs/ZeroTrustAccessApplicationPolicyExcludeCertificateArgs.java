package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that keeps out any valid client certificate. */
public final class ZeroTrustAccessApplicationPolicyExcludeCertificateArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyExcludeCertificateArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyExcludeCertificateArgs build() {
            return new ZeroTrustAccessApplicationPolicyExcludeCertificateArgs();
        }
    }
}
