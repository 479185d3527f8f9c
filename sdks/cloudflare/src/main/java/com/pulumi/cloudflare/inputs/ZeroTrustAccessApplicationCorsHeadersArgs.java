package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Access answers to requests from other origins. */
public final class ZeroTrustAccessApplicationCorsHeadersArgs extends ResourceArgs {

    @Import(name = "allowAllHeaders")
    private final @Nullable Output<Boolean> allowAllHeaders;

    @Import(name = "allowAllMethods")
    private final @Nullable Output<Boolean> allowAllMethods;

    @Import(name = "allowAllOrigins")
    private final @Nullable Output<Boolean> allowAllOrigins;

    @Import(name = "allowCredentials")
    private final @Nullable Output<Boolean> allowCredentials;

    @Import(name = "allowedHeaders")
    private final @Nullable Output<List<String>> allowedHeaders;

    @Import(name = "allowedMethods")
    private final @Nullable Output<List<String>> allowedMethods;

    @Import(name = "allowedOrigins")
    private final @Nullable Output<List<String>> allowedOrigins;

    @Import(name = "maxAge")
    private final @Nullable Output<Double> maxAge;

    private ZeroTrustAccessApplicationCorsHeadersArgs(Builder builder) {
        allowAllHeaders = builder.allowAllHeaders;
        allowAllMethods = builder.allowAllMethods;
        allowAllOrigins = builder.allowAllOrigins;
        allowCredentials = builder.allowCredentials;
        allowedHeaders = builder.allowedHeaders;
        allowedMethods = builder.allowedMethods;
        allowedOrigins = builder.allowedOrigins;
        maxAge = builder.maxAge;
    }

    public Optional<Output<Boolean>> allowAllHeaders() {
        return Optional.ofNullable(allowAllHeaders);
    }

    public Optional<Output<Boolean>> allowAllMethods() {
        return Optional.ofNullable(allowAllMethods);
    }

    public Optional<Output<Boolean>> allowAllOrigins() {
        return Optional.ofNullable(allowAllOrigins);
    }

    public Optional<Output<Boolean>> allowCredentials() {
        return Optional.ofNullable(allowCredentials);
    }

    public Optional<Output<List<String>>> allowedHeaders() {
        return Optional.ofNullable(allowedHeaders);
    }

    public Optional<Output<List<String>>> allowedMethods() {
        return Optional.ofNullable(allowedMethods);
    }

    public Optional<Output<List<String>>> allowedOrigins() {
        return Optional.ofNullable(allowedOrigins);
    }

    public Optional<Output<Double>> maxAge() {
        return Optional.ofNullable(maxAge);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Boolean> allowAllHeaders;
        private @Nullable Output<Boolean> allowAllMethods;
        private @Nullable Output<Boolean> allowAllOrigins;
        private @Nullable Output<Boolean> allowCredentials;
        private @Nullable Output<List<String>> allowedHeaders;
        private @Nullable Output<List<String>> allowedMethods;
        private @Nullable Output<List<String>> allowedOrigins;
        private @Nullable Output<Double> maxAge;

        public Builder allowAllHeaders(@Nullable Output<Boolean> allowAllHeaders) {
            this.allowAllHeaders = allowAllHeaders;
            return this;
        }

        public Builder allowAllHeaders(Boolean allowAllHeaders) {
            return allowAllHeaders(Output.of(allowAllHeaders));
        }

        public Builder allowAllMethods(@Nullable Output<Boolean> allowAllMethods) {
            this.allowAllMethods = allowAllMethods;
            return this;
        }

        public Builder allowAllMethods(Boolean allowAllMethods) {
            return allowAllMethods(Output.of(allowAllMethods));
        }

        public Builder allowAllOrigins(@Nullable Output<Boolean> allowAllOrigins) {
            this.allowAllOrigins = allowAllOrigins;
            return this;
        }

        public Builder allowAllOrigins(Boolean allowAllOrigins) {
            return allowAllOrigins(Output.of(allowAllOrigins));
        }

        public Builder allowCredentials(@Nullable Output<Boolean> allowCredentials) {
            this.allowCredentials = allowCredentials;
            return this;
        }

        public Builder allowCredentials(Boolean allowCredentials) {
            return allowCredentials(Output.of(allowCredentials));
        }

        public Builder allowedHeaders(@Nullable Output<List<String>> allowedHeaders) {
            this.allowedHeaders = allowedHeaders;
            return this;
        }

        public Builder allowedHeaders(List<String> allowedHeaders) {
            return allowedHeaders(Output.of(allowedHeaders));
        }

        public Builder allowedHeaders(String... allowedHeaders) {
            return allowedHeaders(List.of(allowedHeaders));
        }

        public Builder allowedMethods(@Nullable Output<List<String>> allowedMethods) {
            this.allowedMethods = allowedMethods;
            return this;
        }

        public Builder allowedMethods(List<String> allowedMethods) {
            return allowedMethods(Output.of(allowedMethods));
        }

        public Builder allowedMethods(String... allowedMethods) {
            return allowedMethods(List.of(allowedMethods));
        }

        public Builder allowedOrigins(@Nullable Output<List<String>> allowedOrigins) {
            this.allowedOrigins = allowedOrigins;
            return this;
        }

        public Builder allowedOrigins(List<String> allowedOrigins) {
            return allowedOrigins(Output.of(allowedOrigins));
        }

        public Builder allowedOrigins(String... allowedOrigins) {
            return allowedOrigins(List.of(allowedOrigins));
        }

        public Builder maxAge(@Nullable Output<Double> maxAge) {
            this.maxAge = maxAge;
            return this;
        }

        public Builder maxAge(Double maxAge) {
            return maxAge(Output.of(maxAge));
        }

        public ZeroTrustAccessApplicationCorsHeadersArgs build() {
            return new ZeroTrustAccessApplicationCorsHeadersArgs(this);
        }
    }
}
