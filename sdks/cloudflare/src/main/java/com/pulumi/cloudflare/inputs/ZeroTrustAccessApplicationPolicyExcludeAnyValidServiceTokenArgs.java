package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that keeps out any service token of the account that has not expired. */
public final class ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs build() {
            return new ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs();
        }
    }
}
