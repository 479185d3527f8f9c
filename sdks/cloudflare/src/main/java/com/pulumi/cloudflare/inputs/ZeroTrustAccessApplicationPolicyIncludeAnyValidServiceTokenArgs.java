package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that lets in any service token of the account that has not expired. */
public final class ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs();
        }
    }
}
