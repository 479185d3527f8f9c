package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that lets in any service token of the account that has not expired. */
public final class ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs build() {
            return new ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs();
        }
    }
}
