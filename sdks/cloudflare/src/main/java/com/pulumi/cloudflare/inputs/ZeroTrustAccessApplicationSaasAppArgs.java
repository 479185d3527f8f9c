package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A software service that Access signs its users in to, by SAML or OpenID Connect. */
public final class ZeroTrustAccessApplicationSaasAppArgs extends ResourceArgs {

    @Import(name = "accessTokenLifetime")
    private final @Nullable Output<String> accessTokenLifetime;

    @Import(name = "allowPkceWithoutClientSecret")
    private final @Nullable Output<Boolean> allowPkceWithoutClientSecret;

    @Import(name = "appLauncherUrl")
    private final @Nullable Output<String> appLauncherUrl;

    @Import(name = "authType")
    private final @Nullable Output<String> authType;

    @Import(name = "clientId")
    private final @Nullable Output<String> clientId;

    @Import(name = "clientSecret")
    private final @Nullable Output<String> clientSecret;

    @Import(name = "consumerServiceUrl")
    private final @Nullable Output<String> consumerServiceUrl;

    @Import(name = "customAttributes")
    private final @Nullable Output<List<ZeroTrustAccessApplicationSaasAppCustomAttributeArgs>> customAttributes;

    @Import(name = "customClaims")
    private final @Nullable Output<List<ZeroTrustAccessApplicationSaasAppCustomClaimArgs>> customClaims;

    @Import(name = "defaultRelayState")
    private final @Nullable Output<String> defaultRelayState;

    @Import(name = "grantTypes")
    private final @Nullable Output<List<String>> grantTypes;

    @Import(name = "groupFilterRegex")
    private final @Nullable Output<String> groupFilterRegex;

    @Import(name = "hybridAndImplicitOptions")
    private final @Nullable Output<ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs>
            hybridAndImplicitOptions;

    @Import(name = "idpEntityId")
    private final @Nullable Output<String> idpEntityId;

    @Import(name = "nameIdFormat")
    private final @Nullable Output<String> nameIdFormat;

    @Import(name = "nameIdTransformJsonata")
    private final @Nullable Output<String> nameIdTransformJsonata;

    @Import(name = "publicKey")
    private final @Nullable Output<String> publicKey;

    @Import(name = "redirectUris")
    private final @Nullable Output<List<String>> redirectUris;

    @Import(name = "refreshTokenOptions")
    private final @Nullable Output<ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs> refreshTokenOptions;

    @Import(name = "samlAttributeTransformJsonata")
    private final @Nullable Output<String> samlAttributeTransformJsonata;

    @Import(name = "scopes")
    private final @Nullable Output<List<String>> scopes;

    @Import(name = "spEntityId")
    private final @Nullable Output<String> spEntityId;

    @Import(name = "ssoEndpoint")
    private final @Nullable Output<String> ssoEndpoint;

    private ZeroTrustAccessApplicationSaasAppArgs(Builder builder) {
        accessTokenLifetime = builder.accessTokenLifetime;
        allowPkceWithoutClientSecret = builder.allowPkceWithoutClientSecret;
        appLauncherUrl = builder.appLauncherUrl;
        authType = builder.authType;
        clientId = builder.clientId;
        clientSecret = builder.clientSecret;
        consumerServiceUrl = builder.consumerServiceUrl;
        customAttributes = builder.customAttributes;
        customClaims = builder.customClaims;
        defaultRelayState = builder.defaultRelayState;
        grantTypes = builder.grantTypes;
        groupFilterRegex = builder.groupFilterRegex;
        hybridAndImplicitOptions = builder.hybridAndImplicitOptions;
        idpEntityId = builder.idpEntityId;
        nameIdFormat = builder.nameIdFormat;
        nameIdTransformJsonata = builder.nameIdTransformJsonata;
        publicKey = builder.publicKey;
        redirectUris = builder.redirectUris;
        refreshTokenOptions = builder.refreshTokenOptions;
        samlAttributeTransformJsonata = builder.samlAttributeTransformJsonata;
        scopes = builder.scopes;
        spEntityId = builder.spEntityId;
        ssoEndpoint = builder.ssoEndpoint;
    }

    public Optional<Output<String>> accessTokenLifetime() {
        return Optional.ofNullable(accessTokenLifetime);
    }

    public Optional<Output<Boolean>> allowPkceWithoutClientSecret() {
        return Optional.ofNullable(allowPkceWithoutClientSecret);
    }

    public Optional<Output<String>> appLauncherUrl() {
        return Optional.ofNullable(appLauncherUrl);
    }

    public Optional<Output<String>> authType() {
        return Optional.ofNullable(authType);
    }

    public Optional<Output<String>> clientId() {
        return Optional.ofNullable(clientId);
    }

    public Optional<Output<String>> clientSecret() {
        return Optional.ofNullable(clientSecret);
    }

    public Optional<Output<String>> consumerServiceUrl() {
        return Optional.ofNullable(consumerServiceUrl);
    }

    public Optional<Output<List<ZeroTrustAccessApplicationSaasAppCustomAttributeArgs>>> customAttributes() {
        return Optional.ofNullable(customAttributes);
    }

    public Optional<Output<List<ZeroTrustAccessApplicationSaasAppCustomClaimArgs>>> customClaims() {
        return Optional.ofNullable(customClaims);
    }

    public Optional<Output<String>> defaultRelayState() {
        return Optional.ofNullable(defaultRelayState);
    }

    public Optional<Output<List<String>>> grantTypes() {
        return Optional.ofNullable(grantTypes);
    }

    public Optional<Output<String>> groupFilterRegex() {
        return Optional.ofNullable(groupFilterRegex);
    }

    public Optional<Output<ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs>> hybridAndImplicitOptions() {
        return Optional.ofNullable(hybridAndImplicitOptions);
    }

    public Optional<Output<String>> idpEntityId() {
        return Optional.ofNullable(idpEntityId);
    }

    public Optional<Output<String>> nameIdFormat() {
        return Optional.ofNullable(nameIdFormat);
    }

    public Optional<Output<String>> nameIdTransformJsonata() {
        return Optional.ofNullable(nameIdTransformJsonata);
    }

    public Optional<Output<String>> publicKey() {
        return Optional.ofNullable(publicKey);
    }

    public Optional<Output<List<String>>> redirectUris() {
        return Optional.ofNullable(redirectUris);
    }

    public Optional<Output<ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs>> refreshTokenOptions() {
        return Optional.ofNullable(refreshTokenOptions);
    }

    public Optional<Output<String>> samlAttributeTransformJsonata() {
        return Optional.ofNullable(samlAttributeTransformJsonata);
    }

    public Optional<Output<List<String>>> scopes() {
        return Optional.ofNullable(scopes);
    }

    public Optional<Output<String>> spEntityId() {
        return Optional.ofNullable(spEntityId);
    }

    public Optional<Output<String>> ssoEndpoint() {
        return Optional.ofNullable(ssoEndpoint);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accessTokenLifetime;
        private @Nullable Output<Boolean> allowPkceWithoutClientSecret;
        private @Nullable Output<String> appLauncherUrl;
        private @Nullable Output<String> authType;
        private @Nullable Output<String> clientId;
        private @Nullable Output<String> clientSecret;
        private @Nullable Output<String> consumerServiceUrl;
        private @Nullable Output<List<ZeroTrustAccessApplicationSaasAppCustomAttributeArgs>> customAttributes;
        private @Nullable Output<List<ZeroTrustAccessApplicationSaasAppCustomClaimArgs>> customClaims;
        private @Nullable Output<String> defaultRelayState;
        private @Nullable Output<List<String>> grantTypes;
        private @Nullable Output<String> groupFilterRegex;
        private @Nullable Output<ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs>
                hybridAndImplicitOptions;
        private @Nullable Output<String> idpEntityId;
        private @Nullable Output<String> nameIdFormat;
        private @Nullable Output<String> nameIdTransformJsonata;
        private @Nullable Output<String> publicKey;
        private @Nullable Output<List<String>> redirectUris;
        private @Nullable Output<ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs> refreshTokenOptions;
        private @Nullable Output<String> samlAttributeTransformJsonata;
        private @Nullable Output<List<String>> scopes;
        private @Nullable Output<String> spEntityId;
        private @Nullable Output<String> ssoEndpoint;

        public Builder accessTokenLifetime(@Nullable Output<String> accessTokenLifetime) {
            this.accessTokenLifetime = accessTokenLifetime;
            return this;
        }

        public Builder accessTokenLifetime(String accessTokenLifetime) {
            return accessTokenLifetime(Output.of(accessTokenLifetime));
        }

        public Builder allowPkceWithoutClientSecret(@Nullable Output<Boolean> allowPkceWithoutClientSecret) {
            this.allowPkceWithoutClientSecret = allowPkceWithoutClientSecret;
            return this;
        }

        public Builder allowPkceWithoutClientSecret(Boolean allowPkceWithoutClientSecret) {
            return allowPkceWithoutClientSecret(Output.of(allowPkceWithoutClientSecret));
        }

        public Builder appLauncherUrl(@Nullable Output<String> appLauncherUrl) {
            this.appLauncherUrl = appLauncherUrl;
            return this;
        }

        public Builder appLauncherUrl(String appLauncherUrl) {
            return appLauncherUrl(Output.of(appLauncherUrl));
        }

        public Builder authType(@Nullable Output<String> authType) {
            this.authType = authType;
            return this;
        }

        public Builder authType(String authType) {
            return authType(Output.of(authType));
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

        public Builder consumerServiceUrl(@Nullable Output<String> consumerServiceUrl) {
            this.consumerServiceUrl = consumerServiceUrl;
            return this;
        }

        public Builder consumerServiceUrl(String consumerServiceUrl) {
            return consumerServiceUrl(Output.of(consumerServiceUrl));
        }

        public Builder customAttributes(
                @Nullable Output<List<ZeroTrustAccessApplicationSaasAppCustomAttributeArgs>> customAttributes) {
            this.customAttributes = customAttributes;
            return this;
        }

        public Builder customAttributes(List<ZeroTrustAccessApplicationSaasAppCustomAttributeArgs> customAttributes) {
            return customAttributes(Output.of(customAttributes));
        }

        public Builder customAttributes(ZeroTrustAccessApplicationSaasAppCustomAttributeArgs... customAttributes) {
            return customAttributes(List.of(customAttributes));
        }

        public Builder customClaims(
                @Nullable Output<List<ZeroTrustAccessApplicationSaasAppCustomClaimArgs>> customClaims) {
            this.customClaims = customClaims;
            return this;
        }

        public Builder customClaims(List<ZeroTrustAccessApplicationSaasAppCustomClaimArgs> customClaims) {
            return customClaims(Output.of(customClaims));
        }

        public Builder customClaims(ZeroTrustAccessApplicationSaasAppCustomClaimArgs... customClaims) {
            return customClaims(List.of(customClaims));
        }

        public Builder defaultRelayState(@Nullable Output<String> defaultRelayState) {
            this.defaultRelayState = defaultRelayState;
            return this;
        }

        public Builder defaultRelayState(String defaultRelayState) {
            return defaultRelayState(Output.of(defaultRelayState));
        }

        public Builder grantTypes(@Nullable Output<List<String>> grantTypes) {
            this.grantTypes = grantTypes;
            return this;
        }

        public Builder grantTypes(List<String> grantTypes) {
            return grantTypes(Output.of(grantTypes));
        }

        public Builder grantTypes(String... grantTypes) {
            return grantTypes(List.of(grantTypes));
        }

        public Builder groupFilterRegex(@Nullable Output<String> groupFilterRegex) {
            this.groupFilterRegex = groupFilterRegex;
            return this;
        }

        public Builder groupFilterRegex(String groupFilterRegex) {
            return groupFilterRegex(Output.of(groupFilterRegex));
        }

        public Builder hybridAndImplicitOptions(
                @Nullable
                        Output<ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs>
                                hybridAndImplicitOptions) {
            this.hybridAndImplicitOptions = hybridAndImplicitOptions;
            return this;
        }

        public Builder hybridAndImplicitOptions(
                ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs hybridAndImplicitOptions) {
            return hybridAndImplicitOptions(Output.of(hybridAndImplicitOptions));
        }

        public Builder idpEntityId(@Nullable Output<String> idpEntityId) {
            this.idpEntityId = idpEntityId;
            return this;
        }

        public Builder idpEntityId(String idpEntityId) {
            return idpEntityId(Output.of(idpEntityId));
        }

        public Builder nameIdFormat(@Nullable Output<String> nameIdFormat) {
            this.nameIdFormat = nameIdFormat;
            return this;
        }

        public Builder nameIdFormat(String nameIdFormat) {
            return nameIdFormat(Output.of(nameIdFormat));
        }

        public Builder nameIdTransformJsonata(@Nullable Output<String> nameIdTransformJsonata) {
            this.nameIdTransformJsonata = nameIdTransformJsonata;
            return this;
        }

        public Builder nameIdTransformJsonata(String nameIdTransformJsonata) {
            return nameIdTransformJsonata(Output.of(nameIdTransformJsonata));
        }

        public Builder publicKey(@Nullable Output<String> publicKey) {
            this.publicKey = publicKey;
            return this;
        }

        public Builder publicKey(String publicKey) {
            return publicKey(Output.of(publicKey));
        }

        public Builder redirectUris(@Nullable Output<List<String>> redirectUris) {
            this.redirectUris = redirectUris;
            return this;
        }

        public Builder redirectUris(List<String> redirectUris) {
            return redirectUris(Output.of(redirectUris));
        }

        public Builder redirectUris(String... redirectUris) {
            return redirectUris(List.of(redirectUris));
        }

        public Builder refreshTokenOptions(
                @Nullable Output<ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs> refreshTokenOptions) {
            this.refreshTokenOptions = refreshTokenOptions;
            return this;
        }

        public Builder refreshTokenOptions(
                ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs refreshTokenOptions) {
            return refreshTokenOptions(Output.of(refreshTokenOptions));
        }

        public Builder samlAttributeTransformJsonata(@Nullable Output<String> samlAttributeTransformJsonata) {
            this.samlAttributeTransformJsonata = samlAttributeTransformJsonata;
            return this;
        }

        public Builder samlAttributeTransformJsonata(String samlAttributeTransformJsonata) {
            return samlAttributeTransformJsonata(Output.of(samlAttributeTransformJsonata));
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

        public Builder spEntityId(@Nullable Output<String> spEntityId) {
            this.spEntityId = spEntityId;
            return this;
        }

        public Builder spEntityId(String spEntityId) {
            return spEntityId(Output.of(spEntityId));
        }

        public Builder ssoEndpoint(@Nullable Output<String> ssoEndpoint) {
            this.ssoEndpoint = ssoEndpoint;
            return this;
        }

        public Builder ssoEndpoint(String ssoEndpoint) {
            return ssoEndpoint(Output.of(ssoEndpoint));
        }

        public ZeroTrustAccessApplicationSaasAppArgs build() {
            return new ZeroTrustAccessApplicationSaasAppArgs(this);
        }
    }
}
