// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ProviderArgs extends ResourceArgs {
    @Import(name = "apiKey")
    private final @Nullable Output<String> apiKey;

    @Import(name = "apiToken")
    private final @Nullable Output<String> apiToken;

    @Import(name = "apiUserServiceKey")
    private final @Nullable Output<String> apiUserServiceKey;

    @Import(name = "baseUrl")
    private final @Nullable Output<String> baseUrl;

    @Import(name = "email")
    private final @Nullable Output<String> email;

    @Import(name = "userAgentOperatorSuffix")
    private final @Nullable Output<String> userAgentOperatorSuffix;

    private ProviderArgs(Builder builder) {
        apiKey = Utilities.secret(builder.apiKey);
        apiToken = Utilities.secret(builder.apiToken);
        apiUserServiceKey = Utilities.secret(builder.apiUserServiceKey);
        baseUrl = builder.baseUrl;
        email = builder.email;
        userAgentOperatorSuffix = builder.userAgentOperatorSuffix;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> apiKey;
        private @Nullable Output<String> apiToken;
        private @Nullable Output<String> apiUserServiceKey;
        private @Nullable Output<String> baseUrl;
        private @Nullable Output<String> email;
        private @Nullable Output<String> userAgentOperatorSuffix;

        public Builder apiKey(@Nullable Output<String> apiKey) {
            this.apiKey = apiKey;
            return this;
        }

        public Builder apiKey(String apiKey) {
            return apiKey(Output.of(apiKey));
        }

        public Builder apiToken(@Nullable Output<String> apiToken) {
            this.apiToken = apiToken;
            return this;
        }

        public Builder apiToken(String apiToken) {
            return apiToken(Output.of(apiToken));
        }

        public Builder apiUserServiceKey(@Nullable Output<String> apiUserServiceKey) {
            this.apiUserServiceKey = apiUserServiceKey;
            return this;
        }

        public Builder apiUserServiceKey(String apiUserServiceKey) {
            return apiUserServiceKey(Output.of(apiUserServiceKey));
        }

        public Builder baseUrl(@Nullable Output<String> baseUrl) {
            this.baseUrl = baseUrl;
            return this;
        }

        public Builder baseUrl(String baseUrl) {
            return baseUrl(Output.of(baseUrl));
        }

        public Builder email(@Nullable Output<String> email) {
            this.email = email;
            return this;
        }

        public Builder email(String email) {
            return email(Output.of(email));
        }

        public Builder userAgentOperatorSuffix(@Nullable Output<String> userAgentOperatorSuffix) {
            this.userAgentOperatorSuffix = userAgentOperatorSuffix;
            return this;
        }

        public Builder userAgentOperatorSuffix(String userAgentOperatorSuffix) {
            return userAgentOperatorSuffix(Output.of(userAgentOperatorSuffix));
        }

        public ProviderArgs build() {
            return new ProviderArgs(this);
        }
    }
}
