package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of an application's own policy that lets in whom it matches; it takes one property. */
public final class ZeroTrustAccessApplicationPolicyIncludeArgs extends ResourceArgs {

    @Import(name = "anyValidServiceToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs>
            anyValidServiceToken;

    @Import(name = "authContext")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAuthContextArgs> authContext;

    @Import(name = "authMethod")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAuthMethodArgs> authMethod;

    @Import(name = "azureAd")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs> azureAd;

    @Import(name = "certificate")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeCertificateArgs> certificate;

    @Import(name = "commonName")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs> commonName;

    @Import(name = "devicePosture")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs> devicePosture;

    @Import(name = "email")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailArgs> email;

    @Import(name = "emailDomain")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailDomainArgs> emailDomain;

    @Import(name = "emailList")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailListArgs> emailList;

    @Import(name = "everyone")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs> everyone;

    @Import(name = "externalEvaluation")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeExternalEvaluationArgs> externalEvaluation;

    @Import(name = "geo")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGeoArgs> geo;

    @Import(name = "githubOrganization")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs> githubOrganization;

    @Import(name = "group")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGroupArgs> group;

    @Import(name = "gsuite")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGsuiteArgs> gsuite;

    @Import(name = "ip")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeIpArgs> ip;

    @Import(name = "ipList")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeIpListArgs> ipList;

    @Import(name = "linkedAppToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeLinkedAppTokenArgs> linkedAppToken;

    @Import(name = "loginMethod")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeLoginMethodArgs> loginMethod;

    @Import(name = "oidc")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeOidcArgs> oidc;

    @Import(name = "okta")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeOktaArgs> okta;

    @Import(name = "saml")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeSamlArgs> saml;

    @Import(name = "serviceToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeServiceTokenArgs> serviceToken;

    private ZeroTrustAccessApplicationPolicyIncludeArgs(Builder builder) {
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

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs>> anyValidServiceToken() {
        return Optional.ofNullable(anyValidServiceToken);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeAuthContextArgs>> authContext() {
        return Optional.ofNullable(authContext);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeAuthMethodArgs>> authMethod() {
        return Optional.ofNullable(authMethod);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs>> azureAd() {
        return Optional.ofNullable(azureAd);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeCertificateArgs>> certificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs>> commonName() {
        return Optional.ofNullable(commonName);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs>> devicePosture() {
        return Optional.ofNullable(devicePosture);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeEmailArgs>> email() {
        return Optional.ofNullable(email);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeEmailDomainArgs>> emailDomain() {
        return Optional.ofNullable(emailDomain);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeEmailListArgs>> emailList() {
        return Optional.ofNullable(emailList);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs>> everyone() {
        return Optional.ofNullable(everyone);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeExternalEvaluationArgs>> externalEvaluation() {
        return Optional.ofNullable(externalEvaluation);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeGeoArgs>> geo() {
        return Optional.ofNullable(geo);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs>> githubOrganization() {
        return Optional.ofNullable(githubOrganization);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeGroupArgs>> group() {
        return Optional.ofNullable(group);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeGsuiteArgs>> gsuite() {
        return Optional.ofNullable(gsuite);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeIpArgs>> ip() {
        return Optional.ofNullable(ip);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeIpListArgs>> ipList() {
        return Optional.ofNullable(ipList);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeLinkedAppTokenArgs>> linkedAppToken() {
        return Optional.ofNullable(linkedAppToken);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeLoginMethodArgs>> loginMethod() {
        return Optional.ofNullable(loginMethod);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeOidcArgs>> oidc() {
        return Optional.ofNullable(oidc);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeOktaArgs>> okta() {
        return Optional.ofNullable(okta);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeSamlArgs>> saml() {
        return Optional.ofNullable(saml);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyIncludeServiceTokenArgs>> serviceToken() {
        return Optional.ofNullable(serviceToken);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs> anyValidServiceToken;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAuthContextArgs> authContext;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAuthMethodArgs> authMethod;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs> azureAd;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeCertificateArgs> certificate;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs> commonName;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs> devicePosture;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailArgs> email;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailDomainArgs> emailDomain;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailListArgs> emailList;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs> everyone;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeExternalEvaluationArgs> externalEvaluation;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGeoArgs> geo;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs> githubOrganization;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGroupArgs> group;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGsuiteArgs> gsuite;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeIpArgs> ip;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeIpListArgs> ipList;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeLinkedAppTokenArgs> linkedAppToken;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeLoginMethodArgs> loginMethod;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeOidcArgs> oidc;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeOktaArgs> okta;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeSamlArgs> saml;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeServiceTokenArgs> serviceToken;

        public Builder anyValidServiceToken(
                @Nullable
                        Output<ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs> anyValidServiceToken) {
            this.anyValidServiceToken = anyValidServiceToken;
            return this;
        }

        public Builder anyValidServiceToken(
                ZeroTrustAccessApplicationPolicyIncludeAnyValidServiceTokenArgs anyValidServiceToken) {
            return anyValidServiceToken(Output.of(anyValidServiceToken));
        }

        public Builder authContext(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAuthContextArgs> authContext) {
            this.authContext = authContext;
            return this;
        }

        public Builder authContext(ZeroTrustAccessApplicationPolicyIncludeAuthContextArgs authContext) {
            return authContext(Output.of(authContext));
        }

        public Builder authMethod(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAuthMethodArgs> authMethod) {
            this.authMethod = authMethod;
            return this;
        }

        public Builder authMethod(ZeroTrustAccessApplicationPolicyIncludeAuthMethodArgs authMethod) {
            return authMethod(Output.of(authMethod));
        }

        public Builder azureAd(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs> azureAd) {
            this.azureAd = azureAd;
            return this;
        }

        public Builder azureAd(ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs azureAd) {
            return azureAd(Output.of(azureAd));
        }

        public Builder certificate(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeCertificateArgs> certificate) {
            this.certificate = certificate;
            return this;
        }

        public Builder certificate(ZeroTrustAccessApplicationPolicyIncludeCertificateArgs certificate) {
            return certificate(Output.of(certificate));
        }

        public Builder commonName(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs> commonName) {
            this.commonName = commonName;
            return this;
        }

        public Builder commonName(ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs commonName) {
            return commonName(Output.of(commonName));
        }

        public Builder devicePosture(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs> devicePosture) {
            this.devicePosture = devicePosture;
            return this;
        }

        public Builder devicePosture(ZeroTrustAccessApplicationPolicyIncludeDevicePostureArgs devicePosture) {
            return devicePosture(Output.of(devicePosture));
        }

        public Builder email(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailArgs> email) {
            this.email = email;
            return this;
        }

        public Builder email(ZeroTrustAccessApplicationPolicyIncludeEmailArgs email) {
            return email(Output.of(email));
        }

        public Builder emailDomain(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailDomainArgs> emailDomain) {
            this.emailDomain = emailDomain;
            return this;
        }

        public Builder emailDomain(ZeroTrustAccessApplicationPolicyIncludeEmailDomainArgs emailDomain) {
            return emailDomain(Output.of(emailDomain));
        }

        public Builder emailList(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEmailListArgs> emailList) {
            this.emailList = emailList;
            return this;
        }

        public Builder emailList(ZeroTrustAccessApplicationPolicyIncludeEmailListArgs emailList) {
            return emailList(Output.of(emailList));
        }

        public Builder everyone(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs> everyone) {
            this.everyone = everyone;
            return this;
        }

        public Builder everyone(ZeroTrustAccessApplicationPolicyIncludeEveryoneArgs everyone) {
            return everyone(Output.of(everyone));
        }

        public Builder externalEvaluation(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeExternalEvaluationArgs> externalEvaluation) {
            this.externalEvaluation = externalEvaluation;
            return this;
        }

        public Builder externalEvaluation(
                ZeroTrustAccessApplicationPolicyIncludeExternalEvaluationArgs externalEvaluation) {
            return externalEvaluation(Output.of(externalEvaluation));
        }

        public Builder geo(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGeoArgs> geo) {
            this.geo = geo;
            return this;
        }

        public Builder geo(ZeroTrustAccessApplicationPolicyIncludeGeoArgs geo) {
            return geo(Output.of(geo));
        }

        public Builder githubOrganization(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs> githubOrganization) {
            this.githubOrganization = githubOrganization;
            return this;
        }

        public Builder githubOrganization(
                ZeroTrustAccessApplicationPolicyIncludeGithubOrganizationArgs githubOrganization) {
            return githubOrganization(Output.of(githubOrganization));
        }

        public Builder group(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGroupArgs> group) {
            this.group = group;
            return this;
        }

        public Builder group(ZeroTrustAccessApplicationPolicyIncludeGroupArgs group) {
            return group(Output.of(group));
        }

        public Builder gsuite(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeGsuiteArgs> gsuite) {
            this.gsuite = gsuite;
            return this;
        }

        public Builder gsuite(ZeroTrustAccessApplicationPolicyIncludeGsuiteArgs gsuite) {
            return gsuite(Output.of(gsuite));
        }

        public Builder ip(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeIpArgs> ip) {
            this.ip = ip;
            return this;
        }

        public Builder ip(ZeroTrustAccessApplicationPolicyIncludeIpArgs ip) {
            return ip(Output.of(ip));
        }

        public Builder ipList(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeIpListArgs> ipList) {
            this.ipList = ipList;
            return this;
        }

        public Builder ipList(ZeroTrustAccessApplicationPolicyIncludeIpListArgs ipList) {
            return ipList(Output.of(ipList));
        }

        public Builder linkedAppToken(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeLinkedAppTokenArgs> linkedAppToken) {
            this.linkedAppToken = linkedAppToken;
            return this;
        }

        public Builder linkedAppToken(ZeroTrustAccessApplicationPolicyIncludeLinkedAppTokenArgs linkedAppToken) {
            return linkedAppToken(Output.of(linkedAppToken));
        }

        public Builder loginMethod(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeLoginMethodArgs> loginMethod) {
            this.loginMethod = loginMethod;
            return this;
        }

        public Builder loginMethod(ZeroTrustAccessApplicationPolicyIncludeLoginMethodArgs loginMethod) {
            return loginMethod(Output.of(loginMethod));
        }

        public Builder oidc(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeOidcArgs> oidc) {
            this.oidc = oidc;
            return this;
        }

        public Builder oidc(ZeroTrustAccessApplicationPolicyIncludeOidcArgs oidc) {
            return oidc(Output.of(oidc));
        }

        public Builder okta(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeOktaArgs> okta) {
            this.okta = okta;
            return this;
        }

        public Builder okta(ZeroTrustAccessApplicationPolicyIncludeOktaArgs okta) {
            return okta(Output.of(okta));
        }

        public Builder saml(@Nullable Output<ZeroTrustAccessApplicationPolicyIncludeSamlArgs> saml) {
            this.saml = saml;
            return this;
        }

        public Builder saml(ZeroTrustAccessApplicationPolicyIncludeSamlArgs saml) {
            return saml(Output.of(saml));
        }

        public Builder serviceToken(
                @Nullable Output<ZeroTrustAccessApplicationPolicyIncludeServiceTokenArgs> serviceToken) {
            this.serviceToken = serviceToken;
            return this;
        }

        public Builder serviceToken(ZeroTrustAccessApplicationPolicyIncludeServiceTokenArgs serviceToken) {
            return serviceToken(Output.of(serviceToken));
        }

        public ZeroTrustAccessApplicationPolicyIncludeArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeArgs(this);
        }
    }
}
