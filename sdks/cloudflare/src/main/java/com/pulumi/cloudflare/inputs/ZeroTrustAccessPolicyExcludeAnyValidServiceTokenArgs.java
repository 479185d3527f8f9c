package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that keeps out any service token of the account that has not expired. */
public final class ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs build() {
            return new ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs();
        }
    }
}
