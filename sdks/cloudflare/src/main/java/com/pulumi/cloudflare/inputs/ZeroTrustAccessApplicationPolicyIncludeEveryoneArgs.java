package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of an application's own policy that lets in everybody; it has no settings. */
public final class ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs extends ResourceArgs {

    private ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs();
        }
    }
}
