package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of an application's own policy that keeps out whom it matches; it takes one property. */
public final class ZeroTrustAccessApplicationPolicyExcludeArgs extends ResourceArgs {

    @Import(name = "anyValidServiceToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs>
            anyValidServiceToken;

    @Import(name = "authContext")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAuthContextArgs> authContext;

    @Import(name = "authMethod")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAuthMethodArgs> authMethod;

    @Import(name = "azureAd")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAzureAdArgs> azureAd;

    @Import(name = "certificate")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeCertificateArgs> certificate;

    @Import(name = "commonName")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeCommonNameArgs> commonName;

    @Import(name = "devicePosture")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeDevicePostureArgs> devicePosture;

    @Import(name = "email")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailArgs> email;

    @Import(name = "emailDomain")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailDomainArgs> emailDomain;

    @Import(name = "emailList")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailListArgs> emailList;

    @Import(name = "everyone")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs> everyone;

    @Import(name = "externalEvaluation")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeExternalEvaluationArgs> externalEvaluation;

    @Import(name = "geo")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGeoArgs> geo;

    @Import(name = "githubOrganization")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGithubOrganizationArgs> githubOrganization;

    @Import(name = "group")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGroupArgs> group;

    @Import(name = "gsuite")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGsuiteArgs> gsuite;

    @Import(name = "ip")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeIpArgs> ip;

    @Import(name = "ipList")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeIpListArgs> ipList;

    @Import(name = "linkedAppToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeLinkedAppTokenArgs> linkedAppToken;

    @Import(name = "loginMethod")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeLoginMethodArgs> loginMethod;

    @Import(name = "oidc")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeOidcArgs> oidc;

    @Import(name = "okta")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeOktaArgs> okta;

    @Import(name = "saml")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeSamlArgs> saml;

    @Import(name = "serviceToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs> serviceToken;

    private ZeroTrustAccessApplicationPolicyExcludeArgs(Builder builder) {
        anyValidServiceToken = builder.anyValidServiceToken;
        authContext = builder.authContext;
        authMethod = builder.authMethod;
        azureAd = builder.azureAd;
        certificate = builder.certificate;
        commonName = builder.commonName;
        devicePosture = builder.devicePosture;
        email = builder.email;
        emailDomain = builder.emailDomain;
        emailList = builder.emailList;
        everyone = builder.everyone;
        externalEvaluation = builder.externalEvaluation;
        geo = builder.geo;
        githubOrganization = builder.githubOrganization;
        group = builder.group;
        gsuite = builder.gsuite;
        ip = builder.ip;
        ipList = builder.ipList;
        linkedAppToken = builder.linkedAppToken;
        loginMethod = builder.loginMethod;
        oidc = builder.oidc;
        okta = builder.okta;
        saml = builder.saml;
        serviceToken = builder.serviceToken;
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs>> anyValidServiceToken() {
        return Optional.ofNullable(anyValidServiceToken);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeAuthContextArgs>> authContext() {
        return Optional.ofNullable(authContext);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeAuthMethodArgs>> authMethod() {
        return Optional.ofNullable(authMethod);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeAzureAdArgs>> azureAd() {
        return Optional.ofNullable(azureAd);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeCertificateArgs>> certificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeCommonNameArgs>> commonName() {
        return Optional.ofNullable(commonName);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeDevicePostureArgs>> devicePosture() {
        return Optional.ofNullable(devicePosture);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeEmailArgs>> email() {
        return Optional.ofNullable(email);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeEmailDomainArgs>> emailDomain() {
        return Optional.ofNullable(emailDomain);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeEmailListArgs>> emailList() {
        return Optional.ofNullable(emailList);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs>> everyone() {
        return Optional.ofNullable(everyone);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeExternalEvaluationArgs>> externalEvaluation() {
        return Optional.ofNullable(externalEvaluation);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeGeoArgs>> geo() {
        return Optional.ofNullable(geo);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeGithubOrganizationArgs>> githubOrganization() {
        return Optional.ofNullable(githubOrganization);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeGroupArgs>> group() {
        return Optional.ofNullable(group);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeGsuiteArgs>> gsuite() {
        return Optional.ofNullable(gsuite);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeIpArgs>> ip() {
        return Optional.ofNullable(ip);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeIpListArgs>> ipList() {
        return Optional.ofNullable(ipList);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeLinkedAppTokenArgs>> linkedAppToken() {
        return Optional.ofNullable(linkedAppToken);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeLoginMethodArgs>> loginMethod() {
        return Optional.ofNullable(loginMethod);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeOidcArgs>> oidc() {
        return Optional.ofNullable(oidc);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeOktaArgs>> okta() {
        return Optional.ofNullable(okta);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeSamlArgs>> saml() {
        return Optional.ofNullable(saml);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs>> serviceToken() {
        return Optional.ofNullable(serviceToken);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs> anyValidServiceToken;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAuthContextArgs> authContext;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAuthMethodArgs> authMethod;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAzureAdArgs> azureAd;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeCertificateArgs> certificate;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeCommonNameArgs> commonName;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeDevicePostureArgs> devicePosture;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailArgs> email;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailDomainArgs> emailDomain;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailListArgs> emailList;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs> everyone;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeExternalEvaluationArgs> externalEvaluation;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGeoArgs> geo;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGithubOrganizationArgs> githubOrganization;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGroupArgs> group;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGsuiteArgs> gsuite;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeIpArgs> ip;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeIpListArgs> ipList;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeLinkedAppTokenArgs> linkedAppToken;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeLoginMethodArgs> loginMethod;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeOidcArgs> oidc;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeOktaArgs> okta;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeSamlArgs> saml;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs> serviceToken;

        public Builder anyValidServiceToken(
                @Nullable
                        Output<ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs> anyValidServiceToken) {
            this.anyValidServiceToken = anyValidServiceToken;
            return this;
        }

        public Builder anyValidServiceToken(
                ZeroTrustAccessApplicationPolicyExcludeAnyValidServiceTokenArgs anyValidServiceToken) {
            return anyValidServiceToken(Output.of(anyValidServiceToken));
        }

        public Builder authContext(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAuthContextArgs> authContext) {
            this.authContext = authContext;
            return this;
        }

        public Builder authContext(ZeroTrustAccessApplicationPolicyExcludeAuthContextArgs authContext) {
            return authContext(Output.of(authContext));
        }

        public Builder authMethod(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAuthMethodArgs> authMethod) {
            this.authMethod = authMethod;
            return this;
        }

        public Builder authMethod(ZeroTrustAccessApplicationPolicyExcludeAuthMethodArgs authMethod) {
            return authMethod(Output.of(authMethod));
        }

        public Builder azureAd(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeAzureAdArgs> azureAd) {
            this.azureAd = azureAd;
            return this;
        }

        public Builder azureAd(ZeroTrustAccessApplicationPolicyExcludeAzureAdArgs azureAd) {
            return azureAd(Output.of(azureAd));
        }

        public Builder certificate(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeCertificateArgs> certificate) {
            this.certificate = certificate;
            return this;
        }

        public Builder certificate(ZeroTrustAccessApplicationPolicyExcludeCertificateArgs certificate) {
            return certificate(Output.of(certificate));
        }

        public Builder commonName(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeCommonNameArgs> commonName) {
            this.commonName = commonName;
            return this;
        }

        public Builder commonName(ZeroTrustAccessApplicationPolicyExcludeCommonNameArgs commonName) {
            return commonName(Output.of(commonName));
        }

        public Builder devicePosture(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeDevicePostureArgs> devicePosture) {
            this.devicePosture = devicePosture;
            return this;
        }

        public Builder devicePosture(ZeroTrustAccessApplicationPolicyExcludeDevicePostureArgs devicePosture) {
            return devicePosture(Output.of(devicePosture));
        }

        public Builder email(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailArgs> email) {
            this.email = email;
            return this;
        }

        public Builder email(ZeroTrustAccessApplicationPolicyExcludeEmailArgs email) {
            return email(Output.of(email));
        }

        public Builder emailDomain(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailDomainArgs> emailDomain) {
            this.emailDomain = emailDomain;
            return this;
        }

        public Builder emailDomain(ZeroTrustAccessApplicationPolicyExcludeEmailDomainArgs emailDomain) {
            return emailDomain(Output.of(emailDomain));
        }

        public Builder emailList(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEmailListArgs> emailList) {
            this.emailList = emailList;
            return this;
        }

        public Builder emailList(ZeroTrustAccessApplicationPolicyExcludeEmailListArgs emailList) {
            return emailList(Output.of(emailList));
        }

        public Builder everyone(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs> everyone) {
            this.everyone = everyone;
            return this;
        }

        public Builder everyone(ZeroTrustAccessApplicationPolicyExcludeEveryoneArgs everyone) {
            return everyone(Output.of(everyone));
        }

        public Builder externalEvaluation(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeExternalEvaluationArgs> externalEvaluation) {
            this.externalEvaluation = externalEvaluation;
            return this;
        }

        public Builder externalEvaluation(
                ZeroTrustAccessApplicationPolicyExcludeExternalEvaluationArgs externalEvaluation) {
            return externalEvaluation(Output.of(externalEvaluation));
        }

        public Builder geo(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGeoArgs> geo) {
            this.geo = geo;
            return this;
        }

        public Builder geo(ZeroTrustAccessApplicationPolicyExcludeGeoArgs geo) {
            return geo(Output.of(geo));
        }

        public Builder githubOrganization(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGithubOrganizationArgs> githubOrganization) {
            this.githubOrganization = githubOrganization;
            return this;
        }

        public Builder githubOrganization(
                ZeroTrustAccessApplicationPolicyExcludeGithubOrganizationArgs githubOrganization) {
            return githubOrganization(Output.of(githubOrganization));
        }

        public Builder group(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGroupArgs> group) {
            this.group = group;
            return this;
        }

        public Builder group(ZeroTrustAccessApplicationPolicyExcludeGroupArgs group) {
            return group(Output.of(group));
        }

        public Builder gsuite(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeGsuiteArgs> gsuite) {
            this.gsuite = gsuite;
            return this;
        }

        public Builder gsuite(ZeroTrustAccessApplicationPolicyExcludeGsuiteArgs gsuite) {
            return gsuite(Output.of(gsuite));
        }

        public Builder ip(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeIpArgs> ip) {
            this.ip = ip;
            return this;
        }

        public Builder ip(ZeroTrustAccessApplicationPolicyExcludeIpArgs ip) {
            return ip(Output.of(ip));
        }

        public Builder ipList(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeIpListArgs> ipList) {
            this.ipList = ipList;
            return this;
        }

        public Builder ipList(ZeroTrustAccessApplicationPolicyExcludeIpListArgs ipList) {
            return ipList(Output.of(ipList));
        }

        public Builder linkedAppToken(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeLinkedAppTokenArgs> linkedAppToken) {
            this.linkedAppToken = linkedAppToken;
            return this;
        }

        public Builder linkedAppToken(ZeroTrustAccessApplicationPolicyExcludeLinkedAppTokenArgs linkedAppToken) {
            return linkedAppToken(Output.of(linkedAppToken));
        }

        public Builder loginMethod(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeLoginMethodArgs> loginMethod) {
            this.loginMethod = loginMethod;
            return this;
        }

        public Builder loginMethod(ZeroTrustAccessApplicationPolicyExcludeLoginMethodArgs loginMethod) {
            return loginMethod(Output.of(loginMethod));
        }

        public Builder oidc(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeOidcArgs> oidc) {
            this.oidc = oidc;
            return this;
        }

        public Builder oidc(ZeroTrustAccessApplicationPolicyExcludeOidcArgs oidc) {
            return oidc(Output.of(oidc));
        }

        public Builder okta(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeOktaArgs> okta) {
            this.okta = okta;
            return this;
        }

        public Builder okta(ZeroTrustAccessApplicationPolicyExcludeOktaArgs okta) {
            return okta(Output.of(okta));
        }

        public Builder saml(@Nullable Output<ZeroTrustAccessApplicationPolicyExcludeSamlArgs> saml) {
            this.saml = saml;
            return this;
        }

        public Builder saml(ZeroTrustAccessApplicationPolicyExcludeSamlArgs saml) {
            return saml(Output.of(saml));
        }

        public Builder serviceToken(
                @Nullable Output<ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs> serviceToken) {
            this.serviceToken = serviceToken;
            return this;
        }

        public Builder serviceToken(ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs serviceToken) {
            return serviceToken(Output.of(serviceToken));
        }

        public ZeroTrustAccessApplicationPolicyExcludeArgs build() {
            return new ZeroTrustAccessApplicationPolicyExcludeArgs(this);
        }
    }
}
