package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of a policy that lets in whom it matches; it takes one property. */
public final class ZeroTrustAccessPolicyIncludeArgs extends ResourceArgs {

    @Import(name = "anyValidServiceToken")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs> anyValidServiceToken;

    @Import(name = "authContext")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeAuthContextArgs> authContext;

    @Import(name = "authMethod")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeAuthMethodArgs> authMethod;

    @Import(name = "azureAd")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeAzureAdArgs> azureAd;

    @Import(name = "certificate")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeCertificateArgs> certificate;

    @Import(name = "cloudflareAccountMember")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeCloudflareAccountMemberArgs> cloudflareAccountMember;

    @Import(name = "commonName")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeCommonNameArgs> commonName;

    @Import(name = "devicePosture")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeDevicePostureArgs> devicePosture;

    @Import(name = "email")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeEmailArgs> email;

    @Import(name = "emailDomain")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeEmailDomainArgs> emailDomain;

    @Import(name = "emailList")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeEmailListArgs> emailList;

    @Import(name = "everyone")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeEveryoneArgs> everyone;

    @Import(name = "externalEvaluation")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeExternalEvaluationArgs> externalEvaluation;

    @Import(name = "geo")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeGeoArgs> geo;

    @Import(name = "githubOrganization")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeGithubOrganizationArgs> githubOrganization;

    @Import(name = "group")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeGroupArgs> group;

    @Import(name = "gsuite")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeGsuiteArgs> gsuite;

    @Import(name = "ip")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeIpArgs> ip;

    @Import(name = "ipList")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeIpListArgs> ipList;

    @Import(name = "linkedAppToken")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs> linkedAppToken;

    @Import(name = "loginMethod")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeLoginMethodArgs> loginMethod;

    @Import(name = "oidc")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeOidcArgs> oidc;

    @Import(name = "okta")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeOktaArgs> okta;

    @Import(name = "saml")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeSamlArgs> saml;

    @Import(name = "serviceToken")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeServiceTokenArgs> serviceToken;

    @Import(name = "userRiskScore")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeUserRiskScoreArgs> userRiskScore;

    private ZeroTrustAccessPolicyIncludeArgs(Builder builder) {
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

    public Optional<Output<ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs>> anyValidServiceToken() {
        return Optional.ofNullable(anyValidServiceToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeAuthContextArgs>> authContext() {
        return Optional.ofNullable(authContext);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeAuthMethodArgs>> authMethod() {
        return Optional.ofNullable(authMethod);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeAzureAdArgs>> azureAd() {
        return Optional.ofNullable(azureAd);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeCertificateArgs>> certificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeCloudflareAccountMemberArgs>> cloudflareAccountMember() {
        return Optional.ofNullable(cloudflareAccountMember);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeCommonNameArgs>> commonName() {
        return Optional.ofNullable(commonName);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeDevicePostureArgs>> devicePosture() {
        return Optional.ofNullable(devicePosture);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeEmailArgs>> email() {
        return Optional.ofNullable(email);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeEmailDomainArgs>> emailDomain() {
        return Optional.ofNullable(emailDomain);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeEmailListArgs>> emailList() {
        return Optional.ofNullable(emailList);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeEveryoneArgs>> everyone() {
        return Optional.ofNullable(everyone);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeExternalEvaluationArgs>> externalEvaluation() {
        return Optional.ofNullable(externalEvaluation);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeGeoArgs>> geo() {
        return Optional.ofNullable(geo);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeGithubOrganizationArgs>> githubOrganization() {
        return Optional.ofNullable(githubOrganization);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeGroupArgs>> group() {
        return Optional.ofNullable(group);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeGsuiteArgs>> gsuite() {
        return Optional.ofNullable(gsuite);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeIpArgs>> ip() {
        return Optional.ofNullable(ip);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeIpListArgs>> ipList() {
        return Optional.ofNullable(ipList);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs>> linkedAppToken() {
        return Optional.ofNullable(linkedAppToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeLoginMethodArgs>> loginMethod() {
        return Optional.ofNullable(loginMethod);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeOidcArgs>> oidc() {
        return Optional.ofNullable(oidc);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeOktaArgs>> okta() {
        return Optional.ofNullable(okta);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeSamlArgs>> saml() {
        return Optional.ofNullable(saml);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeServiceTokenArgs>> serviceToken() {
        return Optional.ofNullable(serviceToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyIncludeUserRiskScoreArgs>> userRiskScore() {
        return Optional.ofNullable(userRiskScore);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs> anyValidServiceToken;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeAuthContextArgs> authContext;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeAuthMethodArgs> authMethod;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeAzureAdArgs> azureAd;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeCertificateArgs> certificate;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeCloudflareAccountMemberArgs> cloudflareAccountMember;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeCommonNameArgs> commonName;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeDevicePostureArgs> devicePosture;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeEmailArgs> email;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeEmailDomainArgs> emailDomain;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeEmailListArgs> emailList;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeEveryoneArgs> everyone;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeExternalEvaluationArgs> externalEvaluation;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeGeoArgs> geo;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeGithubOrganizationArgs> githubOrganization;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeGroupArgs> group;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeGsuiteArgs> gsuite;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeIpArgs> ip;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeIpListArgs> ipList;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs> linkedAppToken;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeLoginMethodArgs> loginMethod;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeOidcArgs> oidc;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeOktaArgs> okta;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeSamlArgs> saml;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeServiceTokenArgs> serviceToken;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeUserRiskScoreArgs> userRiskScore;

        public Builder anyValidServiceToken(
                @Nullable Output<ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs> anyValidServiceToken) {
            this.anyValidServiceToken = anyValidServiceToken;
            return this;
        }

        public Builder anyValidServiceToken(ZeroTrustAccessPolicyIncludeAnyValidServiceTokenArgs anyValidServiceToken) {
            return anyValidServiceToken(Output.of(anyValidServiceToken));
        }

        public Builder authContext(@Nullable Output<ZeroTrustAccessPolicyIncludeAuthContextArgs> authContext) {
            this.authContext = authContext;
            return this;
        }

        public Builder authContext(ZeroTrustAccessPolicyIncludeAuthContextArgs authContext) {
            return authContext(Output.of(authContext));
        }

        public Builder authMethod(@Nullable Output<ZeroTrustAccessPolicyIncludeAuthMethodArgs> authMethod) {
            this.authMethod = authMethod;
            return this;
        }

        public Builder authMethod(ZeroTrustAccessPolicyIncludeAuthMethodArgs authMethod) {
            return authMethod(Output.of(authMethod));
        }

        public Builder azureAd(@Nullable Output<ZeroTrustAccessPolicyIncludeAzureAdArgs> azureAd) {
            this.azureAd = azureAd;
            return this;
        }

        public Builder azureAd(ZeroTrustAccessPolicyIncludeAzureAdArgs azureAd) {
            return azureAd(Output.of(azureAd));
        }

        public Builder certificate(@Nullable Output<ZeroTrustAccessPolicyIncludeCertificateArgs> certificate) {
            this.certificate = certificate;
            return this;
        }

        public Builder certificate(ZeroTrustAccessPolicyIncludeCertificateArgs certificate) {
            return certificate(Output.of(certificate));
        }

        public Builder cloudflareAccountMember(
                @Nullable Output<ZeroTrustAccessPolicyIncludeCloudflareAccountMemberArgs> cloudflareAccountMember) {
            this.cloudflareAccountMember = cloudflareAccountMember;
            return this;
        }

        public Builder cloudflareAccountMember(
                ZeroTrustAccessPolicyIncludeCloudflareAccountMemberArgs cloudflareAccountMember) {
            return cloudflareAccountMember(Output.of(cloudflareAccountMember));
        }

        public Builder commonName(@Nullable Output<ZeroTrustAccessPolicyIncludeCommonNameArgs> commonName) {
            this.commonName = commonName;
            return this;
        }

        public Builder commonName(ZeroTrustAccessPolicyIncludeCommonNameArgs commonName) {
            return commonName(Output.of(commonName));
        }

        public Builder devicePosture(@Nullable Output<ZeroTrustAccessPolicyIncludeDevicePostureArgs> devicePosture) {
            this.devicePosture = devicePosture;
            return this;
        }

        public Builder devicePosture(ZeroTrustAccessPolicyIncludeDevicePostureArgs devicePosture) {
            return devicePosture(Output.of(devicePosture));
        }

        public Builder email(@Nullable Output<ZeroTrustAccessPolicyIncludeEmailArgs> email) {
            this.email = email;
            return this;
        }

        public Builder email(ZeroTrustAccessPolicyIncludeEmailArgs email) {
            return email(Output.of(email));
        }

        public Builder emailDomain(@Nullable Output<ZeroTrustAccessPolicyIncludeEmailDomainArgs> emailDomain) {
            this.emailDomain = emailDomain;
            return this;
        }

        public Builder emailDomain(ZeroTrustAccessPolicyIncludeEmailDomainArgs emailDomain) {
            return emailDomain(Output.of(emailDomain));
        }

        public Builder emailList(@Nullable Output<ZeroTrustAccessPolicyIncludeEmailListArgs> emailList) {
            this.emailList = emailList;
            return this;
        }

        public Builder emailList(ZeroTrustAccessPolicyIncludeEmailListArgs emailList) {
            return emailList(Output.of(emailList));
        }

        public Builder everyone(@Nullable Output<ZeroTrustAccessPolicyIncludeEveryoneArgs> everyone) {
            this.everyone = everyone;
            return this;
        }

        public Builder everyone(ZeroTrustAccessPolicyIncludeEveryoneArgs everyone) {
            return everyone(Output.of(everyone));
        }

        public Builder externalEvaluation(
                @Nullable Output<ZeroTrustAccessPolicyIncludeExternalEvaluationArgs> externalEvaluation) {
            this.externalEvaluation = externalEvaluation;
            return this;
        }

        public Builder externalEvaluation(ZeroTrustAccessPolicyIncludeExternalEvaluationArgs externalEvaluation) {
            return externalEvaluation(Output.of(externalEvaluation));
        }

        public Builder geo(@Nullable Output<ZeroTrustAccessPolicyIncludeGeoArgs> geo) {
            this.geo = geo;
            return this;
        }

        public Builder geo(ZeroTrustAccessPolicyIncludeGeoArgs geo) {
            return geo(Output.of(geo));
        }

        public Builder githubOrganization(
                @Nullable Output<ZeroTrustAccessPolicyIncludeGithubOrganizationArgs> githubOrganization) {
            this.githubOrganization = githubOrganization;
            return this;
        }

        public Builder githubOrganization(ZeroTrustAccessPolicyIncludeGithubOrganizationArgs githubOrganization) {
            return githubOrganization(Output.of(githubOrganization));
        }

        public Builder group(@Nullable Output<ZeroTrustAccessPolicyIncludeGroupArgs> group) {
            this.group = group;
            return this;
        }

        public Builder group(ZeroTrustAccessPolicyIncludeGroupArgs group) {
            return group(Output.of(group));
        }

        public Builder gsuite(@Nullable Output<ZeroTrustAccessPolicyIncludeGsuiteArgs> gsuite) {
            this.gsuite = gsuite;
            return this;
        }

        public Builder gsuite(ZeroTrustAccessPolicyIncludeGsuiteArgs gsuite) {
            return gsuite(Output.of(gsuite));
        }

        public Builder ip(@Nullable Output<ZeroTrustAccessPolicyIncludeIpArgs> ip) {
            this.ip = ip;
            return this;
        }

        public Builder ip(ZeroTrustAccessPolicyIncludeIpArgs ip) {
            return ip(Output.of(ip));
        }

        public Builder ipList(@Nullable Output<ZeroTrustAccessPolicyIncludeIpListArgs> ipList) {
            this.ipList = ipList;
            return this;
        }

        public Builder ipList(ZeroTrustAccessPolicyIncludeIpListArgs ipList) {
            return ipList(Output.of(ipList));
        }

        public Builder linkedAppToken(@Nullable Output<ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs> linkedAppToken) {
            this.linkedAppToken = linkedAppToken;
            return this;
        }

        public Builder linkedAppToken(ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs linkedAppToken) {
            return linkedAppToken(Output.of(linkedAppToken));
        }

        public Builder loginMethod(@Nullable Output<ZeroTrustAccessPolicyIncludeLoginMethodArgs> loginMethod) {
            this.loginMethod = loginMethod;
            return this;
        }

        public Builder loginMethod(ZeroTrustAccessPolicyIncludeLoginMethodArgs loginMethod) {
            return loginMethod(Output.of(loginMethod));
        }

        public Builder oidc(@Nullable Output<ZeroTrustAccessPolicyIncludeOidcArgs> oidc) {
            this.oidc = oidc;
            return this;
        }

        public Builder oidc(ZeroTrustAccessPolicyIncludeOidcArgs oidc) {
            return oidc(Output.of(oidc));
        }

        public Builder okta(@Nullable Output<ZeroTrustAccessPolicyIncludeOktaArgs> okta) {
            this.okta = okta;
            return this;
        }

        public Builder okta(ZeroTrustAccessPolicyIncludeOktaArgs okta) {
            return okta(Output.of(okta));
        }

        public Builder saml(@Nullable Output<ZeroTrustAccessPolicyIncludeSamlArgs> saml) {
            this.saml = saml;
            return this;
        }

        public Builder saml(ZeroTrustAccessPolicyIncludeSamlArgs saml) {
            return saml(Output.of(saml));
        }

        public Builder serviceToken(@Nullable Output<ZeroTrustAccessPolicyIncludeServiceTokenArgs> serviceToken) {
            this.serviceToken = serviceToken;
            return this;
        }

        public Builder serviceToken(ZeroTrustAccessPolicyIncludeServiceTokenArgs serviceToken) {
            return serviceToken(Output.of(serviceToken));
        }

        public Builder userRiskScore(@Nullable Output<ZeroTrustAccessPolicyIncludeUserRiskScoreArgs> userRiskScore) {
            this.userRiskScore = userRiskScore;
            return this;
        }

        public Builder userRiskScore(ZeroTrustAccessPolicyIncludeUserRiskScoreArgs userRiskScore) {
            return userRiskScore(Output.of(userRiskScore));
        }

        public ZeroTrustAccessPolicyIncludeArgs build() {
            return new ZeroTrustAccessPolicyIncludeArgs(this);
        }
    }
}
