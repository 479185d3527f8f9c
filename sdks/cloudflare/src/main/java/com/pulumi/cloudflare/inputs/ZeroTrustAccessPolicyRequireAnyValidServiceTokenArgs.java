package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that demands any service token of the account that has not expired. */
public final class ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs build() {
            return new ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs();
        }
    }
}
