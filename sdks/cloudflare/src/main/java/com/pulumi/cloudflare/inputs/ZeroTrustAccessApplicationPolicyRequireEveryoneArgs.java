package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that demands everybody; it has no settings. */
public final class ZeroTrustAccessApplicationPolicyRequireEveryoneArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyRequireEveryoneArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyRequireEveryoneArgs build() {
            return new ZeroTrustAccessApplicationPolicyRequireEveryoneArgs();
        }
    }
}
