package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that lets in any valid client certificate. */
public final class ZeroTrustAccessPolicyIncludeCertificateArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyIncludeCertificateArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyIncludeCertificateArgs build() {
            return new ZeroTrustAccessPolicyIncludeCertificateArgs();
        }
    }
}
