package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that demands any service token of the account that has not expired. */
public final class ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs build() {
            return new ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs();
        }
    }
}
