package com.pulumi.porkbun;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a {@link Provider} is set up. */
public final class ProviderArgs extends ResourceArgs {

    @Import(name = "apiKey")
    private final @Nullable Output<String> apiKey;

    @Import(name = "baseUrl")
    private final @Nullable Output<String> baseUrl;

    @Import(name = "secretKey")
    private final @Nullable Output<String> secretKey;

    private ProviderArgs(Builder builder) {
        apiKey = Utilities.secret(builder.apiKey);
        baseUrl = builder.baseUrl;
        secretKey = Utilities.secret(builder.secretKey);
    }

    public Optional<Output<String>> apiKey() {
        return Optional.ofNullable(apiKey);
    }

    public Optional<Output<String>> baseUrl() {
        return Optional.ofNullable(baseUrl);
    }

    public Optional<Output<String>> secretKey() {
        return Optional.ofNullable(secretKey);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> apiKey;
        private @Nullable Output<String> baseUrl;
        private @Nullable Output<String> secretKey;

        public Builder apiKey(@Nullable Output<String> apiKey) {
            this.apiKey = apiKey;
            return this;
        }

        public Builder apiKey(String apiKey) {
            return apiKey(Output.of(apiKey));
        }

        public Builder baseUrl(@Nullable Output<String> baseUrl) {
            this.baseUrl = baseUrl;
            return this;
        }

        public Builder baseUrl(String baseUrl) {
            return baseUrl(Output.of(baseUrl));
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
