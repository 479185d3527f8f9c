package com.pulumi.crunchybridge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** How a {@link Provider} is set up. */
@SuppressWarnings("UnusedVariable") // The SDK reads the fields.
public final class ProviderArgs extends ResourceArgs {

    @Import(name = "applicationSecret", required = true)
    private final Output<String> applicationSecret;

    private ProviderArgs(Builder builder) {
        applicationSecret = Utilities.require(builder.applicationSecret, "ProviderArgs", "applicationSecret")
                .asSecret();
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> applicationSecret;

        /** The API key. */
        public Builder applicationSecret(Output<String> applicationSecret) {
            this.applicationSecret = applicationSecret;
            return this;
        }

        public Builder applicationSecret(String applicationSecret) {
            return applicationSecret(Output.of(applicationSecret));
        }

        public ProviderArgs build() {
            return new ProviderArgs(this);
        }
    }
}
