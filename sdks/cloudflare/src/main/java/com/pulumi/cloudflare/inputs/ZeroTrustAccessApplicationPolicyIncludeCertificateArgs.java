package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that lets in any valid client certificate. */
public final class ZeroTrustAccessApplicationPolicyIncludeCertificateArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyIncludeCertificateArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyIncludeCertificateArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeCertificateArgs();
        }
    }
}
