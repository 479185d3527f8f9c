package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Access signs in to a SCIM service. */
public final class ZeroTrustAccessApplicationScimConfigAuthenticationArgs extends ResourceArgs {

    @Import(name = "authorizationUrl")
    private final @Nullable Output<String> authorizationUrl;

    @Import(name = "clientId")
    private final @Nullable Output<String> clientId;

    @Import(name = "clientSecret")
    private final @Nullable Output<String> clientSecret;

    @Import(name = "password")
    private final @Nullable Output<String> password;

    @Import(name = "scheme", required = true)
    private final Output<String> scheme;

    @Import(name = "scopes")
    private final @Nullable Output<List<String>> scopes;

    @Import(name = "token")
    private final @Nullable Output<String> token;

    @Import(name = "tokenUrl")
    private final @Nullable Output<String> tokenUrl;

    @Import(name = "user")
    private final @Nullable Output<String> user;

    private ZeroTrustAccessApplicationScimConfigAuthenticationArgs(Builder builder) {
        authorizationUrl = builder.authorizationUrl;
        clientId = builder.clientId;
        clientSecret = builder.clientSecret;
        password = builder.password;
        scheme = Utilities.require(builder.scheme, "ZeroTrustAccessApplicationScimConfigAuthenticationArgs", "scheme");
        scopes = builder.scopes;
        token = builder.token;
        tokenUrl = builder.tokenUrl;
        user = builder.user;
    }

    public Optional<Output<String>> authorizationUrl() {
        return Optional.ofNullable(authorizationUrl);
    }

    public Optional<Output<String>> clientId() {
        return Optional.ofNullable(clientId);
    }

    public Optional<Output<String>> clientSecret() {
        return Optional.ofNullable(clientSecret);
    }

    public Optional<Output<String>> password() {
        return Optional.ofNullable(password);
    }

    public Output<String> scheme() {
        return scheme;
    }

    public Optional<Output<List<String>>> scopes() {
        return Optional.ofNullable(scopes);
    }

    public Optional<Output<String>> token() {
        return Optional.ofNullable(token);
    }

    public Optional<Output<String>> tokenUrl() {
        return Optional.ofNullable(tokenUrl);
    }

    public Optional<Output<String>> user() {
        return Optional.ofNullable(user);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> authorizationUrl;
        private @Nullable Output<String> clientId;
        private @Nullable Output<String> clientSecret;
        private @Nullable Output<String> password;
        private @Nullable Output<String> scheme;
        private @Nullable Output<List<String>> scopes;
        private @Nullable Output<String> token;
        private @Nullable Output<String> tokenUrl;
        private @Nullable Output<String> user;

        public Builder authorizationUrl(@Nullable Output<String> authorizationUrl) {
            this.authorizationUrl = authorizationUrl;
            return this;
        }

        public Builder authorizationUrl(String authorizationUrl) {
            return authorizationUrl(Output.of(authorizationUrl));
        }

        public Builder clientId(@Nullable Output<String> clientId) {
            this.clientId = clientId;
            return this;
        }

        public Builder clientId(String clientId) {
            return clientId(Output.of(clientId));
        }

        public Builder clientSecret(@Nullable Output<String> clientSecret) {
            this.clientSecret = clientSecret;
            return this;
        }

        public Builder clientSecret(String clientSecret) {
            return clientSecret(Output.of(clientSecret));
        }

        public Builder password(@Nullable Output<String> password) {
            this.password = password;
            return this;
        }

        public Builder password(String password) {
            return password(Output.of(password));
        }

        public Builder scheme(Output<String> scheme) {
            this.scheme = scheme;
            return this;
        }

        public Builder scheme(String scheme) {
            return scheme(Output.of(scheme));
        }

        public Builder scopes(@Nullable Output<List<String>> scopes) {
            this.scopes = scopes;
            return this;
        }

        public Builder scopes(List<String> scopes) {
            return scopes(Output.of(scopes));
        }

        public Builder scopes(String... scopes) {
            return scopes(List.of(scopes));
        }

        public Builder token(@Nullable Output<String> token) {
            this.token = token;
            return this;
        }

        public Builder token(String token) {
            return token(Output.of(token));
        }

        public Builder tokenUrl(@Nullable Output<String> tokenUrl) {
            this.tokenUrl = tokenUrl;
            return this;
        }

        public Builder tokenUrl(String tokenUrl) {
            return tokenUrl(Output.of(tokenUrl));
        }

        public Builder user(@Nullable Output<String> user) {
            this.user = user;
            return this;
        }

        public Builder user(String user) {
            return user(Output.of(user));
        }

        public ZeroTrustAccessApplicationScimConfigAuthenticationArgs build() {
            return new ZeroTrustAccessApplicationScimConfigAuthenticationArgs(this);
        }
    }
}
