package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that keeps out everybody; it has no settings. */
public final class ZeroTrustAccessPolicyExcludeEveryoneArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyExcludeEveryoneArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyExcludeEveryoneArgs build() {
            return new ZeroTrustAccessPolicyExcludeEveryoneArgs();
        }
    }
}
