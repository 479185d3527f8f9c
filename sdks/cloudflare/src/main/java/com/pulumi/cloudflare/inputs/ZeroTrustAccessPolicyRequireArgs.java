package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of a policy that everybody has to meet; it takes one property. */
public final class ZeroTrustAccessPolicyRequireArgs extends ResourceArgs {

    @Import(name = "anyValidServiceToken")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs> anyValidServiceToken;

    @Import(name = "authContext")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireAuthContextArgs> authContext;

    @Import(name = "authMethod")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireAuthMethodArgs> authMethod;

    @Import(name = "azureAd")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireAzureAdArgs> azureAd;

    @Import(name = "certificate")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireCertificateArgs> certificate;

    @Import(name = "cloudflareAccountMember")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs> cloudflareAccountMember;

    @Import(name = "commonName")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireCommonNameArgs> commonName;

    @Import(name = "devicePosture")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireDevicePostureArgs> devicePosture;

    @Import(name = "email")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireEmailArgs> email;

    @Import(name = "emailDomain")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireEmailDomainArgs> emailDomain;

    @Import(name = "emailList")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireEmailListArgs> emailList;

    @Import(name = "everyone")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireEveryoneArgs> everyone;

    @Import(name = "externalEvaluation")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireExternalEvaluationArgs> externalEvaluation;

    @Import(name = "geo")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireGeoArgs> geo;

    @Import(name = "githubOrganization")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireGithubOrganizationArgs> githubOrganization;

    @Import(name = "group")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireGroupArgs> group;

    @Import(name = "gsuite")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireGsuiteArgs> gsuite;

    @Import(name = "ip")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireIpArgs> ip;

    @Import(name = "ipList")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireIpListArgs> ipList;

    @Import(name = "linkedAppToken")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireLinkedAppTokenArgs> linkedAppToken;

    @Import(name = "loginMethod")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireLoginMethodArgs> loginMethod;

    @Import(name = "oidc")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireOidcArgs> oidc;

    @Import(name = "okta")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireOktaArgs> okta;

    @Import(name = "saml")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireSamlArgs> saml;

    @Import(name = "serviceToken")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireServiceTokenArgs> serviceToken;

    @Import(name = "userRiskScore")
    private final @Nullable Output<ZeroTrustAccessPolicyRequireUserRiskScoreArgs> userRiskScore;

    private ZeroTrustAccessPolicyRequireArgs(Builder builder) {
        anyValidServiceToken = builder.anyValidServiceToken;
        authContext = builder.authContext;
        authMethod = builder.authMethod;
        azureAd = builder.azureAd;
        certificate = builder.certificate;
        cloudflareAccountMember = builder.cloudflareAccountMember;
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
        userRiskScore = builder.userRiskScore;
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs>> anyValidServiceToken() {
        return Optional.ofNullable(anyValidServiceToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireAuthContextArgs>> authContext() {
        return Optional.ofNullable(authContext);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireAuthMethodArgs>> authMethod() {
        return Optional.ofNullable(authMethod);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireAzureAdArgs>> azureAd() {
        return Optional.ofNullable(azureAd);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireCertificateArgs>> certificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs>> cloudflareAccountMember() {
        return Optional.ofNullable(cloudflareAccountMember);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireCommonNameArgs>> commonName() {
        return Optional.ofNullable(commonName);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireDevicePostureArgs>> devicePosture() {
        return Optional.ofNullable(devicePosture);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireEmailArgs>> email() {
        return Optional.ofNullable(email);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireEmailDomainArgs>> emailDomain() {
        return Optional.ofNullable(emailDomain);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireEmailListArgs>> emailList() {
        return Optional.ofNullable(emailList);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireEveryoneArgs>> everyone() {
        return Optional.ofNullable(everyone);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireExternalEvaluationArgs>> externalEvaluation() {
        return Optional.ofNullable(externalEvaluation);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireGeoArgs>> geo() {
        return Optional.ofNullable(geo);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireGithubOrganizationArgs>> githubOrganization() {
        return Optional.ofNullable(githubOrganization);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireGroupArgs>> group() {
        return Optional.ofNullable(group);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireGsuiteArgs>> gsuite() {
        return Optional.ofNullable(gsuite);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireIpArgs>> ip() {
        return Optional.ofNullable(ip);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireIpListArgs>> ipList() {
        return Optional.ofNullable(ipList);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireLinkedAppTokenArgs>> linkedAppToken() {
        return Optional.ofNullable(linkedAppToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireLoginMethodArgs>> loginMethod() {
        return Optional.ofNullable(loginMethod);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireOidcArgs>> oidc() {
        return Optional.ofNullable(oidc);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireOktaArgs>> okta() {
        return Optional.ofNullable(okta);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireSamlArgs>> saml() {
        return Optional.ofNullable(saml);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireServiceTokenArgs>> serviceToken() {
        return Optional.ofNullable(serviceToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyRequireUserRiskScoreArgs>> userRiskScore() {
        return Optional.ofNullable(userRiskScore);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs> anyValidServiceToken;
        private @Nullable Output<ZeroTrustAccessPolicyRequireAuthContextArgs> authContext;
        private @Nullable Output<ZeroTrustAccessPolicyRequireAuthMethodArgs> authMethod;
        private @Nullable Output<ZeroTrustAccessPolicyRequireAzureAdArgs> azureAd;
        private @Nullable Output<ZeroTrustAccessPolicyRequireCertificateArgs> certificate;
        private @Nullable Output<ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs> cloudflareAccountMember;
        private @Nullable Output<ZeroTrustAccessPolicyRequireCommonNameArgs> commonName;
        private @Nullable Output<ZeroTrustAccessPolicyRequireDevicePostureArgs> devicePosture;
        private @Nullable Output<ZeroTrustAccessPolicyRequireEmailArgs> email;
        private @Nullable Output<ZeroTrustAccessPolicyRequireEmailDomainArgs> emailDomain;
        private @Nullable Output<ZeroTrustAccessPolicyRequireEmailListArgs> emailList;
        private @Nullable Output<ZeroTrustAccessPolicyRequireEveryoneArgs> everyone;
        private @Nullable Output<ZeroTrustAccessPolicyRequireExternalEvaluationArgs> externalEvaluation;
        private @Nullable Output<ZeroTrustAccessPolicyRequireGeoArgs> geo;
        private @Nullable Output<ZeroTrustAccessPolicyRequireGithubOrganizationArgs> githubOrganization;
        private @Nullable Output<ZeroTrustAccessPolicyRequireGroupArgs> group;
        private @Nullable Output<ZeroTrustAccessPolicyRequireGsuiteArgs> gsuite;
        private @Nullable Output<ZeroTrustAccessPolicyRequireIpArgs> ip;
        private @Nullable Output<ZeroTrustAccessPolicyRequireIpListArgs> ipList;
        private @Nullable Output<ZeroTrustAccessPolicyRequireLinkedAppTokenArgs> linkedAppToken;
        private @Nullable Output<ZeroTrustAccessPolicyRequireLoginMethodArgs> loginMethod;
        private @Nullable Output<ZeroTrustAccessPolicyRequireOidcArgs> oidc;
        private @Nullable Output<ZeroTrustAccessPolicyRequireOktaArgs> okta;
        private @Nullable Output<ZeroTrustAccessPolicyRequireSamlArgs> saml;
        private @Nullable Output<ZeroTrustAccessPolicyRequireServiceTokenArgs> serviceToken;
        private @Nullable Output<ZeroTrustAccessPolicyRequireUserRiskScoreArgs> userRiskScore;

        public Builder anyValidServiceToken(
                @Nullable Output<ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs> anyValidServiceToken) {
            this.anyValidServiceToken = anyValidServiceToken;
            return this;
        }

        public Builder anyValidServiceToken(ZeroTrustAccessPolicyRequireAnyValidServiceTokenArgs anyValidServiceToken) {
            return anyValidServiceToken(Output.of(anyValidServiceToken));
        }

        public Builder authContext(@Nullable Output<ZeroTrustAccessPolicyRequireAuthContextArgs> authContext) {
            this.authContext = authContext;
            return this;
        }

        public Builder authContext(ZeroTrustAccessPolicyRequireAuthContextArgs authContext) {
            return authContext(Output.of(authContext));
        }

        public Builder authMethod(@Nullable Output<ZeroTrustAccessPolicyRequireAuthMethodArgs> authMethod) {
            this.authMethod = authMethod;
            return this;
        }

        public Builder authMethod(ZeroTrustAccessPolicyRequireAuthMethodArgs authMethod) {
            return authMethod(Output.of(authMethod));
        }

        public Builder azureAd(@Nullable Output<ZeroTrustAccessPolicyRequireAzureAdArgs> azureAd) {
            this.azureAd = azureAd;
            return this;
        }

        public Builder azureAd(ZeroTrustAccessPolicyRequireAzureAdArgs azureAd) {
            return azureAd(Output.of(azureAd));
        }

        public Builder certificate(@Nullable Output<ZeroTrustAccessPolicyRequireCertificateArgs> certificate) {
            this.certificate = certificate;
            return this;
        }

        public Builder certificate(ZeroTrustAccessPolicyRequireCertificateArgs certificate) {
            return certificate(Output.of(certificate));
        }

        public Builder cloudflareAccountMember(
                @Nullable Output<ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs> cloudflareAccountMember) {
            this.cloudflareAccountMember = cloudflareAccountMember;
            return this;
        }

        public Builder cloudflareAccountMember(
                ZeroTrustAccessPolicyRequireCloudflareAccountMemberArgs cloudflareAccountMember) {
            return cloudflareAccountMember(Output.of(cloudflareAccountMember));
        }

        public Builder commonName(@Nullable Output<ZeroTrustAccessPolicyRequireCommonNameArgs> commonName) {
            this.commonName = commonName;
            return this;
        }

        public Builder commonName(ZeroTrustAccessPolicyRequireCommonNameArgs commonName) {
            return commonName(Output.of(commonName));
        }

        public Builder devicePosture(@Nullable Output<ZeroTrustAccessPolicyRequireDevicePostureArgs> devicePosture) {
            this.devicePosture = devicePosture;
            return this;
        }

        public Builder devicePosture(ZeroTrustAccessPolicyRequireDevicePostureArgs devicePosture) {
            return devicePosture(Output.of(devicePosture));
        }

        public Builder email(@Nullable Output<ZeroTrustAccessPolicyRequireEmailArgs> email) {
            this.email = email;
            return this;
        }

        public Builder email(ZeroTrustAccessPolicyRequireEmailArgs email) {
            return email(Output.of(email));
        }

        public Builder emailDomain(@Nullable Output<ZeroTrustAccessPolicyRequireEmailDomainArgs> emailDomain) {
            this.emailDomain = emailDomain;
            return this;
        }

        public Builder emailDomain(ZeroTrustAccessPolicyRequireEmailDomainArgs emailDomain) {
            return emailDomain(Output.of(emailDomain));
        }

        public Builder emailList(@Nullable Output<ZeroTrustAccessPolicyRequireEmailListArgs> emailList) {
            this.emailList = emailList;
            return this;
        }

        public Builder emailList(ZeroTrustAccessPolicyRequireEmailListArgs emailList) {
            return emailList(Output.of(emailList));
        }

        public Builder everyone(@Nullable Output<ZeroTrustAccessPolicyRequireEveryoneArgs> everyone) {
            this.everyone = everyone;
            return this;
        }

        public Builder everyone(ZeroTrustAccessPolicyRequireEveryoneArgs everyone) {
            return everyone(Output.of(everyone));
        }

        public Builder externalEvaluation(
                @Nullable Output<ZeroTrustAccessPolicyRequireExternalEvaluationArgs> externalEvaluation) {
            this.externalEvaluation = externalEvaluation;
            return this;
        }

        public Builder externalEvaluation(ZeroTrustAccessPolicyRequireExternalEvaluationArgs externalEvaluation) {
            return externalEvaluation(Output.of(externalEvaluation));
        }

        public Builder geo(@Nullable Output<ZeroTrustAccessPolicyRequireGeoArgs> geo) {
            this.geo = geo;
            return this;
        }

        public Builder geo(ZeroTrustAccessPolicyRequireGeoArgs geo) {
            return geo(Output.of(geo));
        }

        public Builder githubOrganization(
                @Nullable Output<ZeroTrustAccessPolicyRequireGithubOrganizationArgs> githubOrganization) {
            this.githubOrganization = githubOrganization;
            return this;
        }

        public Builder githubOrganization(ZeroTrustAccessPolicyRequireGithubOrganizationArgs githubOrganization) {
            return githubOrganization(Output.of(githubOrganization));
        }

        public Builder group(@Nullable Output<ZeroTrustAccessPolicyRequireGroupArgs> group) {
            this.group = group;
            return this;
        }

        public Builder group(ZeroTrustAccessPolicyRequireGroupArgs group) {
            return group(Output.of(group));
        }

        public Builder gsuite(@Nullable Output<ZeroTrustAccessPolicyRequireGsuiteArgs> gsuite) {
            this.gsuite = gsuite;
            return this;
        }

        public Builder gsuite(ZeroTrustAccessPolicyRequireGsuiteArgs gsuite) {
            return gsuite(Output.of(gsuite));
        }

        public Builder ip(@Nullable Output<ZeroTrustAccessPolicyRequireIpArgs> ip) {
            this.ip = ip;
            return this;
        }

        public Builder ip(ZeroTrustAccessPolicyRequireIpArgs ip) {
            return ip(Output.of(ip));
        }

        public Builder ipList(@Nullable Output<ZeroTrustAccessPolicyRequireIpListArgs> ipList) {
            this.ipList = ipList;
            return this;
        }

        public Builder ipList(ZeroTrustAccessPolicyRequireIpListArgs ipList) {
            return ipList(Output.of(ipList));
        }

        public Builder linkedAppToken(@Nullable Output<ZeroTrustAccessPolicyRequireLinkedAppTokenArgs> linkedAppToken) {
            this.linkedAppToken = linkedAppToken;
            return this;
        }

        public Builder linkedAppToken(ZeroTrustAccessPolicyRequireLinkedAppTokenArgs linkedAppToken) {
            return linkedAppToken(Output.of(linkedAppToken));
        }

        public Builder loginMethod(@Nullable Output<ZeroTrustAccessPolicyRequireLoginMethodArgs> loginMethod) {
            this.loginMethod = loginMethod;
            return this;
        }

        public Builder loginMethod(ZeroTrustAccessPolicyRequireLoginMethodArgs loginMethod) {
            return loginMethod(Output.of(loginMethod));
        }

        public Builder oidc(@Nullable Output<ZeroTrustAccessPolicyRequireOidcArgs> oidc) {
            this.oidc = oidc;
            return this;
        }

        public Builder oidc(ZeroTrustAccessPolicyRequireOidcArgs oidc) {
            return oidc(Output.of(oidc));
        }

        public Builder okta(@Nullable Output<ZeroTrustAccessPolicyRequireOktaArgs> okta) {
            this.okta = okta;
            return this;
        }

        public Builder okta(ZeroTrustAccessPolicyRequireOktaArgs okta) {
            return okta(Output.of(okta));
        }

        public Builder saml(@Nullable Output<ZeroTrustAccessPolicyRequireSamlArgs> saml) {
            this.saml = saml;
            return this;
        }

        public Builder saml(ZeroTrustAccessPolicyRequireSamlArgs saml) {
            return saml(Output.of(saml));
        }

        public Builder serviceToken(@Nullable Output<ZeroTrustAccessPolicyRequireServiceTokenArgs> serviceToken) {
            this.serviceToken = serviceToken;
            return this;
        }

        public Builder serviceToken(ZeroTrustAccessPolicyRequireServiceTokenArgs serviceToken) {
            return serviceToken(Output.of(serviceToken));
        }

        public Builder userRiskScore(@Nullable Output<ZeroTrustAccessPolicyRequireUserRiskScoreArgs> userRiskScore) {
            this.userRiskScore = userRiskScore;
            return this;
        }

        public Builder userRiskScore(ZeroTrustAccessPolicyRequireUserRiskScoreArgs userRiskScore) {
            return userRiskScore(Output.of(userRiskScore));
        }

        public ZeroTrustAccessPolicyRequireArgs build() {
            return new ZeroTrustAccessPolicyRequireArgs(this);
        }
    }
}
