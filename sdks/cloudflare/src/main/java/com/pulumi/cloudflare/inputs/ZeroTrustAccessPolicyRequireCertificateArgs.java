package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that demands any valid client certificate. */
public final class ZeroTrustAccessPolicyRequireCertificateArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyRequireCertificateArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyRequireCertificateArgs build() {
            return new ZeroTrustAccessPolicyRequireCertificateArgs();
        }
    }
}
