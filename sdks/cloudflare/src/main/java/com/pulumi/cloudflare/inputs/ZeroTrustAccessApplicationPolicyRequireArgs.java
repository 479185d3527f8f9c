package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of an application's own policy that everybody has to meet; it takes one property. */
public final class ZeroTrustAccessApplicationPolicyRequireArgs extends ResourceArgs {

    @Import(name = "anyValidServiceToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs>
            anyValidServiceToken;

    @Import(name = "authContext")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAuthContextArgs> authContext;

    @Import(name = "authMethod")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAuthMethodArgs> authMethod;

    @Import(name = "azureAd")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAzureAdArgs> azureAd;

    @Import(name = "certificate")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireCertificateArgs> certificate;

    @Import(name = "commonName")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireCommonNameArgs> commonName;

    @Import(name = "devicePosture")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireDevicePostureArgs> devicePosture;

    @Import(name = "email")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailArgs> email;

    @Import(name = "emailDomain")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs> emailDomain;

    @Import(name = "emailList")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailListArgs> emailList;

    @Import(name = "everyone")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEveryoneArgs> everyone;

    @Import(name = "externalEvaluation")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireExternalEvaluationArgs> externalEvaluation;

    @Import(name = "geo")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGeoArgs> geo;

    @Import(name = "githubOrganization")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGithubOrganizationArgs> githubOrganization;

    @Import(name = "group")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGroupArgs> group;

    @Import(name = "gsuite")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGsuiteArgs> gsuite;

    @Import(name = "ip")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireIpArgs> ip;

    @Import(name = "ipList")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireIpListArgs> ipList;

    @Import(name = "linkedAppToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireLinkedAppTokenArgs> linkedAppToken;

    @Import(name = "loginMethod")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireLoginMethodArgs> loginMethod;

    @Import(name = "oidc")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireOidcArgs> oidc;

    @Import(name = "okta")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireOktaArgs> okta;

    @Import(name = "saml")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireSamlArgs> saml;

    @Import(name = "serviceToken")
    private final @Nullable Output<ZeroTrustAccessApplicationPolicyRequireServiceTokenArgs> serviceToken;

    private ZeroTrustAccessApplicationPolicyRequireArgs(Builder builder) {
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

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs>> anyValidServiceToken() {
        return Optional.ofNullable(anyValidServiceToken);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireAuthContextArgs>> authContext() {
        return Optional.ofNullable(authContext);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireAuthMethodArgs>> authMethod() {
        return Optional.ofNullable(authMethod);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireAzureAdArgs>> azureAd() {
        return Optional.ofNullable(azureAd);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireCertificateArgs>> certificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireCommonNameArgs>> commonName() {
        return Optional.ofNullable(commonName);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireDevicePostureArgs>> devicePosture() {
        return Optional.ofNullable(devicePosture);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireEmailArgs>> email() {
        return Optional.ofNullable(email);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs>> emailDomain() {
        return Optional.ofNullable(emailDomain);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireEmailListArgs>> emailList() {
        return Optional.ofNullable(emailList);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireEveryoneArgs>> everyone() {
        return Optional.ofNullable(everyone);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireExternalEvaluationArgs>> externalEvaluation() {
        return Optional.ofNullable(externalEvaluation);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireGeoArgs>> geo() {
        return Optional.ofNullable(geo);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireGithubOrganizationArgs>> githubOrganization() {
        return Optional.ofNullable(githubOrganization);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireGroupArgs>> group() {
        return Optional.ofNullable(group);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireGsuiteArgs>> gsuite() {
        return Optional.ofNullable(gsuite);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireIpArgs>> ip() {
        return Optional.ofNullable(ip);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireIpListArgs>> ipList() {
        return Optional.ofNullable(ipList);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireLinkedAppTokenArgs>> linkedAppToken() {
        return Optional.ofNullable(linkedAppToken);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireLoginMethodArgs>> loginMethod() {
        return Optional.ofNullable(loginMethod);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireOidcArgs>> oidc() {
        return Optional.ofNullable(oidc);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireOktaArgs>> okta() {
        return Optional.ofNullable(okta);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireSamlArgs>> saml() {
        return Optional.ofNullable(saml);
    }

    public Optional<Output<ZeroTrustAccessApplicationPolicyRequireServiceTokenArgs>> serviceToken() {
        return Optional.ofNullable(serviceToken);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs> anyValidServiceToken;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAuthContextArgs> authContext;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAuthMethodArgs> authMethod;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAzureAdArgs> azureAd;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireCertificateArgs> certificate;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireCommonNameArgs> commonName;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireDevicePostureArgs> devicePosture;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailArgs> email;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs> emailDomain;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailListArgs> emailList;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEveryoneArgs> everyone;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireExternalEvaluationArgs> externalEvaluation;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGeoArgs> geo;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGithubOrganizationArgs> githubOrganization;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGroupArgs> group;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGsuiteArgs> gsuite;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireIpArgs> ip;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireIpListArgs> ipList;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireLinkedAppTokenArgs> linkedAppToken;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireLoginMethodArgs> loginMethod;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireOidcArgs> oidc;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireOktaArgs> okta;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireSamlArgs> saml;
        private @Nullable Output<ZeroTrustAccessApplicationPolicyRequireServiceTokenArgs> serviceToken;

        public Builder anyValidServiceToken(
                @Nullable
                        Output<ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs> anyValidServiceToken) {
            this.anyValidServiceToken = anyValidServiceToken;
            return this;
        }

        public Builder anyValidServiceToken(
                ZeroTrustAccessApplicationPolicyRequireAnyValidServiceTokenArgs anyValidServiceToken) {
            return anyValidServiceToken(Output.of(anyValidServiceToken));
        }

        public Builder authContext(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireAuthContextArgs> authContext) {
            this.authContext = authContext;
            return this;
        }

        public Builder authContext(ZeroTrustAccessApplicationPolicyRequireAuthContextArgs authContext) {
            return authContext(Output.of(authContext));
        }

        public Builder authMethod(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireAuthMethodArgs> authMethod) {
            this.authMethod = authMethod;
            return this;
        }

        public Builder authMethod(ZeroTrustAccessApplicationPolicyRequireAuthMethodArgs authMethod) {
            return authMethod(Output.of(authMethod));
        }

        public Builder azureAd(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireAzureAdArgs> azureAd) {
            this.azureAd = azureAd;
            return this;
        }

        public Builder azureAd(ZeroTrustAccessApplicationPolicyRequireAzureAdArgs azureAd) {
            return azureAd(Output.of(azureAd));
        }

        public Builder certificate(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireCertificateArgs> certificate) {
            this.certificate = certificate;
            return this;
        }

        public Builder certificate(ZeroTrustAccessApplicationPolicyRequireCertificateArgs certificate) {
            return certificate(Output.of(certificate));
        }

        public Builder commonName(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireCommonNameArgs> commonName) {
            this.commonName = commonName;
            return this;
        }

        public Builder commonName(ZeroTrustAccessApplicationPolicyRequireCommonNameArgs commonName) {
            return commonName(Output.of(commonName));
        }

        public Builder devicePosture(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireDevicePostureArgs> devicePosture) {
            this.devicePosture = devicePosture;
            return this;
        }

        public Builder devicePosture(ZeroTrustAccessApplicationPolicyRequireDevicePostureArgs devicePosture) {
            return devicePosture(Output.of(devicePosture));
        }

        public Builder email(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailArgs> email) {
            this.email = email;
            return this;
        }

        public Builder email(ZeroTrustAccessApplicationPolicyRequireEmailArgs email) {
            return email(Output.of(email));
        }

        public Builder emailDomain(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs> emailDomain) {
            this.emailDomain = emailDomain;
            return this;
        }

        public Builder emailDomain(ZeroTrustAccessApplicationPolicyRequireEmailDomainArgs emailDomain) {
            return emailDomain(Output.of(emailDomain));
        }

        public Builder emailList(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireEmailListArgs> emailList) {
            this.emailList = emailList;
            return this;
        }

        public Builder emailList(ZeroTrustAccessApplicationPolicyRequireEmailListArgs emailList) {
            return emailList(Output.of(emailList));
        }

        public Builder everyone(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireEveryoneArgs> everyone) {
            this.everyone = everyone;
            return this;
        }

        public Builder everyone(ZeroTrustAccessApplicationPolicyRequireEveryoneArgs everyone) {
            return everyone(Output.of(everyone));
        }

        public Builder externalEvaluation(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireExternalEvaluationArgs> externalEvaluation) {
            this.externalEvaluation = externalEvaluation;
            return this;
        }

        public Builder externalEvaluation(
                ZeroTrustAccessApplicationPolicyRequireExternalEvaluationArgs externalEvaluation) {
            return externalEvaluation(Output.of(externalEvaluation));
        }

        public Builder geo(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireGeoArgs> geo) {
            this.geo = geo;
            return this;
        }

        public Builder geo(ZeroTrustAccessApplicationPolicyRequireGeoArgs geo) {
            return geo(Output.of(geo));
        }

        public Builder githubOrganization(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireGithubOrganizationArgs> githubOrganization) {
            this.githubOrganization = githubOrganization;
            return this;
        }

        public Builder githubOrganization(
                ZeroTrustAccessApplicationPolicyRequireGithubOrganizationArgs githubOrganization) {
            return githubOrganization(Output.of(githubOrganization));
        }

        public Builder group(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireGroupArgs> group) {
            this.group = group;
            return this;
        }

        public Builder group(ZeroTrustAccessApplicationPolicyRequireGroupArgs group) {
            return group(Output.of(group));
        }

        public Builder gsuite(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireGsuiteArgs> gsuite) {
            this.gsuite = gsuite;
            return this;
        }

        public Builder gsuite(ZeroTrustAccessApplicationPolicyRequireGsuiteArgs gsuite) {
            return gsuite(Output.of(gsuite));
        }

        public Builder ip(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireIpArgs> ip) {
            this.ip = ip;
            return this;
        }

        public Builder ip(ZeroTrustAccessApplicationPolicyRequireIpArgs ip) {
            return ip(Output.of(ip));
        }

        public Builder ipList(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireIpListArgs> ipList) {
            this.ipList = ipList;
            return this;
        }

        public Builder ipList(ZeroTrustAccessApplicationPolicyRequireIpListArgs ipList) {
            return ipList(Output.of(ipList));
        }

        public Builder linkedAppToken(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireLinkedAppTokenArgs> linkedAppToken) {
            this.linkedAppToken = linkedAppToken;
            return this;
        }

        public Builder linkedAppToken(ZeroTrustAccessApplicationPolicyRequireLinkedAppTokenArgs linkedAppToken) {
            return linkedAppToken(Output.of(linkedAppToken));
        }

        public Builder loginMethod(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireLoginMethodArgs> loginMethod) {
            this.loginMethod = loginMethod;
            return this;
        }

        public Builder loginMethod(ZeroTrustAccessApplicationPolicyRequireLoginMethodArgs loginMethod) {
            return loginMethod(Output.of(loginMethod));
        }

        public Builder oidc(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireOidcArgs> oidc) {
            this.oidc = oidc;
            return this;
        }

        public Builder oidc(ZeroTrustAccessApplicationPolicyRequireOidcArgs oidc) {
            return oidc(Output.of(oidc));
        }

        public Builder okta(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireOktaArgs> okta) {
            this.okta = okta;
            return this;
        }

        public Builder okta(ZeroTrustAccessApplicationPolicyRequireOktaArgs okta) {
            return okta(Output.of(okta));
        }

        public Builder saml(@Nullable Output<ZeroTrustAccessApplicationPolicyRequireSamlArgs> saml) {
            this.saml = saml;
            return this;
        }

        public Builder saml(ZeroTrustAccessApplicationPolicyRequireSamlArgs saml) {
            return saml(Output.of(saml));
        }

        public Builder serviceToken(
                @Nullable Output<ZeroTrustAccessApplicationPolicyRequireServiceTokenArgs> serviceToken) {
            this.serviceToken = serviceToken;
            return this;
        }

        public Builder serviceToken(ZeroTrustAccessApplicationPolicyRequireServiceTokenArgs serviceToken) {
            return serviceToken(Output.of(serviceToken));
        }

        public ZeroTrustAccessApplicationPolicyRequireArgs build() {
            return new ZeroTrustAccessApplicationPolicyRequireArgs(this);
        }
    }
}
