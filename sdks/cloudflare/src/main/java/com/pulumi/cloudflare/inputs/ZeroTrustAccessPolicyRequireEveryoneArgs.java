package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that demands everybody; it has no settings. */
public final class ZeroTrustAccessPolicyRequireEveryoneArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyRequireEveryoneArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyRequireEveryoneArgs build() {
            return new ZeroTrustAccessPolicyRequireEveryoneArgs();
        }
    }
}
