package com.pulumi.random;

import com.pulumi.resources.ResourceArgs;

/** How a {@link Provider} is set up. */
public final class ProviderArgs extends ResourceArgs {

    private ProviderArgs() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        public ProviderArgs build() {
            return new ProviderArgs();
        }
    }
}
