package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that keeps out everybody; it has no settings. */
public final class ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs build() {
            return new ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs();
        }
    }
}
