package com.pulumi.porkbun;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** How a {@link Provider} is set up. */
@SuppressWarnings("UnusedVariable") // The SDK reads the fields.
public final class ProviderArgs extends ResourceArgs {

    @Import(name = "apiKey")
    private final @Nullable Output<String> apiKey;

    @Import(name = "secretKey")
    private final @Nullable Output<String> secretKey;

    private ProviderArgs(Builder builder) {
        apiKey = Utilities.secret(builder.apiKey);
        secretKey = Utilities.secret(builder.secretKey);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> apiKey;
        private @Nullable Output<String> secretKey;

        public Builder apiKey(@Nullable Output<String> apiKey) {
            this.apiKey = apiKey;
            return this;
        }

        public Builder apiKey(String apiKey) {
            return apiKey(Output.of(apiKey));
        }

        public Builder secretKey(@Nullable Output<String> secretKey) {
            this.secretKey = secretKey;
            return this;
        }

        public Builder secretKey(String secretKey) {
            return secretKey(Output.of(secretKey));
        }

        public ProviderArgs build() {
            return new ProviderArgs(this);
        }
    }
}
