package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that keeps out any valid client certificate. */
public final class ZeroTrustAccessPolicyExcludeCertificateArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyExcludeCertificateArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyExcludeCertificateArgs build() {
            return new ZeroTrustAccessPolicyExcludeCertificateArgs();
        }
    }
}
