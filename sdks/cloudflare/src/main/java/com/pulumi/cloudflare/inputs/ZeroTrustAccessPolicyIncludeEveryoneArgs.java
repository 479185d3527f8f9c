package com.pulumi.cloudflare.inputs;

import com.pulumi.resources.ResourceArgs;

/** A rule of a policy that lets in everybody; it has no settings. */
public final class ZeroTrustAccessPolicyIncludeEveryoneArgs extends ResourceArgs {

    private ZeroTrustAccessPolicyIncludeEveryoneArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ZeroTrustAccessPolicyIncludeEveryoneArgs build() {
            return new ZeroTrustAccessPolicyIncludeEveryoneArgs();
        }
    }
}
