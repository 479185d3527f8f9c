package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of a policy that keeps out whom it matches; it takes one property. */
public final class ZeroTrustAccessPolicyExcludeArgs extends ResourceArgs {

    @Import(name = "anyValidServiceToken")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs> anyValidServiceToken;

    @Import(name = "authContext")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeAuthContextArgs> authContext;

    @Import(name = "authMethod")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeAuthMethodArgs> authMethod;

    @Import(name = "azureAd")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeAzureAdArgs> azureAd;

    @Import(name = "certificate")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeCertificateArgs> certificate;

    @Import(name = "cloudflareAccountMember")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeCloudflareAccountMemberArgs> cloudflareAccountMember;

    @Import(name = "commonName")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeCommonNameArgs> commonName;

    @Import(name = "devicePosture")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeDevicePostureArgs> devicePosture;

    @Import(name = "email")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeEmailArgs> email;

    @Import(name = "emailDomain")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeEmailDomainArgs> emailDomain;

    @Import(name = "emailList")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeEmailListArgs> emailList;

    @Import(name = "everyone")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeEveryoneArgs> everyone;

    @Import(name = "externalEvaluation")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeExternalEvaluationArgs> externalEvaluation;

    @Import(name = "geo")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeGeoArgs> geo;

    @Import(name = "githubOrganization")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeGithubOrganizationArgs> githubOrganization;

    @Import(name = "group")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeGroupArgs> group;

    @Import(name = "gsuite")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeGsuiteArgs> gsuite;

    @Import(name = "ip")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeIpArgs> ip;

    @Import(name = "ipList")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeIpListArgs> ipList;

    @Import(name = "linkedAppToken")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeLinkedAppTokenArgs> linkedAppToken;

    @Import(name = "loginMethod")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeLoginMethodArgs> loginMethod;

    @Import(name = "oidc")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeOidcArgs> oidc;

    @Import(name = "okta")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeOktaArgs> okta;

    @Import(name = "saml")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeSamlArgs> saml;

    @Import(name = "serviceToken")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeServiceTokenArgs> serviceToken;

    @Import(name = "userRiskScore")
    private final @Nullable Output<ZeroTrustAccessPolicyExcludeUserRiskScoreArgs> userRiskScore;

    private ZeroTrustAccessPolicyExcludeArgs(Builder builder) {
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

    public Optional<Output<ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs>> anyValidServiceToken() {
        return Optional.ofNullable(anyValidServiceToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeAuthContextArgs>> authContext() {
        return Optional.ofNullable(authContext);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeAuthMethodArgs>> authMethod() {
        return Optional.ofNullable(authMethod);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeAzureAdArgs>> azureAd() {
        return Optional.ofNullable(azureAd);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeCertificateArgs>> certificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeCloudflareAccountMemberArgs>> cloudflareAccountMember() {
        return Optional.ofNullable(cloudflareAccountMember);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeCommonNameArgs>> commonName() {
        return Optional.ofNullable(commonName);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeDevicePostureArgs>> devicePosture() {
        return Optional.ofNullable(devicePosture);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeEmailArgs>> email() {
        return Optional.ofNullable(email);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeEmailDomainArgs>> emailDomain() {
        return Optional.ofNullable(emailDomain);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeEmailListArgs>> emailList() {
        return Optional.ofNullable(emailList);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeEveryoneArgs>> everyone() {
        return Optional.ofNullable(everyone);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeExternalEvaluationArgs>> externalEvaluation() {
        return Optional.ofNullable(externalEvaluation);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeGeoArgs>> geo() {
        return Optional.ofNullable(geo);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeGithubOrganizationArgs>> githubOrganization() {
        return Optional.ofNullable(githubOrganization);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeGroupArgs>> group() {
        return Optional.ofNullable(group);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeGsuiteArgs>> gsuite() {
        return Optional.ofNullable(gsuite);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeIpArgs>> ip() {
        return Optional.ofNullable(ip);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeIpListArgs>> ipList() {
        return Optional.ofNullable(ipList);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeLinkedAppTokenArgs>> linkedAppToken() {
        return Optional.ofNullable(linkedAppToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeLoginMethodArgs>> loginMethod() {
        return Optional.ofNullable(loginMethod);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeOidcArgs>> oidc() {
        return Optional.ofNullable(oidc);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeOktaArgs>> okta() {
        return Optional.ofNullable(okta);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeSamlArgs>> saml() {
        return Optional.ofNullable(saml);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeServiceTokenArgs>> serviceToken() {
        return Optional.ofNullable(serviceToken);
    }

    public Optional<Output<ZeroTrustAccessPolicyExcludeUserRiskScoreArgs>> userRiskScore() {
        return Optional.ofNullable(userRiskScore);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs> anyValidServiceToken;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeAuthContextArgs> authContext;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeAuthMethodArgs> authMethod;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeAzureAdArgs> azureAd;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeCertificateArgs> certificate;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeCloudflareAccountMemberArgs> cloudflareAccountMember;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeCommonNameArgs> commonName;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeDevicePostureArgs> devicePosture;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeEmailArgs> email;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeEmailDomainArgs> emailDomain;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeEmailListArgs> emailList;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeEveryoneArgs> everyone;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeExternalEvaluationArgs> externalEvaluation;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeGeoArgs> geo;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeGithubOrganizationArgs> githubOrganization;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeGroupArgs> group;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeGsuiteArgs> gsuite;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeIpArgs> ip;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeIpListArgs> ipList;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeLinkedAppTokenArgs> linkedAppToken;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeLoginMethodArgs> loginMethod;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeOidcArgs> oidc;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeOktaArgs> okta;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeSamlArgs> saml;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeServiceTokenArgs> serviceToken;
        private @Nullable Output<ZeroTrustAccessPolicyExcludeUserRiskScoreArgs> userRiskScore;

        public Builder anyValidServiceToken(
                @Nullable Output<ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs> anyValidServiceToken) {
            this.anyValidServiceToken = anyValidServiceToken;
            return this;
        }

        public Builder anyValidServiceToken(ZeroTrustAccessPolicyExcludeAnyValidServiceTokenArgs anyValidServiceToken) {
            return anyValidServiceToken(Output.of(anyValidServiceToken));
        }

        public Builder authContext(@Nullable Output<ZeroTrustAccessPolicyExcludeAuthContextArgs> authContext) {
            this.authContext = authContext;
            return this;
        }

        public Builder authContext(ZeroTrustAccessPolicyExcludeAuthContextArgs authContext) {
            return authContext(Output.of(authContext));
        }

        public Builder authMethod(@Nullable Output<ZeroTrustAccessPolicyExcludeAuthMethodArgs> authMethod) {
            this.authMethod = authMethod;
            return this;
        }

        public Builder authMethod(ZeroTrustAccessPolicyExcludeAuthMethodArgs authMethod) {
            return authMethod(Output.of(authMethod));
        }

        public Builder azureAd(@Nullable Output<ZeroTrustAccessPolicyExcludeAzureAdArgs> azureAd) {
            this.azureAd = azureAd;
            return this;
        }

        public Builder azureAd(ZeroTrustAccessPolicyExcludeAzureAdArgs azureAd) {
            return azureAd(Output.of(azureAd));
        }

        public Builder certificate(@Nullable Output<ZeroTrustAccessPolicyExcludeCertificateArgs> certificate) {
            this.certificate = certificate;
            return this;
        }

        public Builder certificate(ZeroTrustAccessPolicyExcludeCertificateArgs certificate) {
            return certificate(Output.of(certificate));
        }

        public Builder cloudflareAccountMember(
                @Nullable Output<ZeroTrustAccessPolicyExcludeCloudflareAccountMemberArgs> cloudflareAccountMember) {
            this.cloudflareAccountMember = cloudflareAccountMember;
            return this;
        }

        public Builder cloudflareAccountMember(
                ZeroTrustAccessPolicyExcludeCloudflareAccountMemberArgs cloudflareAccountMember) {
            return cloudflareAccountMember(Output.of(cloudflareAccountMember));
        }

        public Builder commonName(@Nullable Output<ZeroTrustAccessPolicyExcludeCommonNameArgs> commonName) {
            this.commonName = commonName;
            return this;
        }

        public Builder commonName(ZeroTrustAccessPolicyExcludeCommonNameArgs commonName) {
            return commonName(Output.of(commonName));
        }

        public Builder devicePosture(@Nullable Output<ZeroTrustAccessPolicyExcludeDevicePostureArgs> devicePosture) {
            this.devicePosture = devicePosture;
            return this;
        }

        public Builder devicePosture(ZeroTrustAccessPolicyExcludeDevicePostureArgs devicePosture) {
            return devicePosture(Output.of(devicePosture));
        }

        public Builder email(@Nullable Output<ZeroTrustAccessPolicyExcludeEmailArgs> email) {
            this.email = email;
            return this;
        }

        public Builder email(ZeroTrustAccessPolicyExcludeEmailArgs email) {
            return email(Output.of(email));
        }

        public Builder emailDomain(@Nullable Output<ZeroTrustAccessPolicyExcludeEmailDomainArgs> emailDomain) {
            this.emailDomain = emailDomain;
            return this;
        }

        public Builder emailDomain(ZeroTrustAccessPolicyExcludeEmailDomainArgs emailDomain) {
            return emailDomain(Output.of(emailDomain));
        }

        public Builder emailList(@Nullable Output<ZeroTrustAccessPolicyExcludeEmailListArgs> emailList) {
            this.emailList = emailList;
            return this;
        }

        public Builder emailList(ZeroTrustAccessPolicyExcludeEmailListArgs emailList) {
            return emailList(Output.of(emailList));
        }

        public Builder everyone(@Nullable Output<ZeroTrustAccessPolicyExcludeEveryoneArgs> everyone) {
            this.everyone = everyone;
            return this;
        }

        public Builder everyone(ZeroTrustAccessPolicyExcludeEveryoneArgs everyone) {
            return everyone(Output.of(everyone));
        }

        public Builder externalEvaluation(
                @Nullable Output<ZeroTrustAccessPolicyExcludeExternalEvaluationArgs> externalEvaluation) {
            this.externalEvaluation = externalEvaluation;
            return this;
        }

        public Builder externalEvaluation(ZeroTrustAccessPolicyExcludeExternalEvaluationArgs externalEvaluation) {
            return externalEvaluation(Output.of(externalEvaluation));
        }

        public Builder geo(@Nullable Output<ZeroTrustAccessPolicyExcludeGeoArgs> geo) {
            this.geo = geo;
            return this;
        }

        public Builder geo(ZeroTrustAccessPolicyExcludeGeoArgs geo) {
            return geo(Output.of(geo));
        }

        public Builder githubOrganization(
                @Nullable Output<ZeroTrustAccessPolicyExcludeGithubOrganizationArgs> githubOrganization) {
            this.githubOrganization = githubOrganization;
            return this;
        }

        public Builder githubOrganization(ZeroTrustAccessPolicyExcludeGithubOrganizationArgs githubOrganization) {
            return githubOrganization(Output.of(githubOrganization));
        }

        public Builder group(@Nullable Output<ZeroTrustAccessPolicyExcludeGroupArgs> group) {
            this.group = group;
            return this;
        }

        public Builder group(ZeroTrustAccessPolicyExcludeGroupArgs group) {
            return group(Output.of(group));
        }

        public Builder gsuite(@Nullable Output<ZeroTrustAccessPolicyExcludeGsuiteArgs> gsuite) {
            this.gsuite = gsuite;
            return this;
        }

        public Builder gsuite(ZeroTrustAccessPolicyExcludeGsuiteArgs gsuite) {
            return gsuite(Output.of(gsuite));
        }

        public Builder ip(@Nullable Output<ZeroTrustAccessPolicyExcludeIpArgs> ip) {
            this.ip = ip;
            return this;
        }

        public Builder ip(ZeroTrustAccessPolicyExcludeIpArgs ip) {
            return ip(Output.of(ip));
        }

        public Builder ipList(@Nullable Output<ZeroTrustAccessPolicyExcludeIpListArgs> ipList) {
            this.ipList = ipList;
            return this;
        }

        public Builder ipList(ZeroTrustAccessPolicyExcludeIpListArgs ipList) {
            return ipList(Output.of(ipList));
        }

        public Builder linkedAppToken(@Nullable Output<ZeroTrustAccessPolicyExcludeLinkedAppTokenArgs> linkedAppToken) {
            this.linkedAppToken = linkedAppToken;
            return this;
        }

        public Builder linkedAppToken(ZeroTrustAccessPolicyExcludeLinkedAppTokenArgs linkedAppToken) {
            return linkedAppToken(Output.of(linkedAppToken));
        }

        public Builder loginMethod(@Nullable Output<ZeroTrustAccessPolicyExcludeLoginMethodArgs> loginMethod) {
            this.loginMethod = loginMethod;
            return this;
        }

        public Builder loginMethod(ZeroTrustAccessPolicyExcludeLoginMethodArgs loginMethod) {
            return loginMethod(Output.of(loginMethod));
        }

        public Builder oidc(@Nullable Output<ZeroTrustAccessPolicyExcludeOidcArgs> oidc) {
            this.oidc = oidc;
            return this;
        }

        public Builder oidc(ZeroTrustAccessPolicyExcludeOidcArgs oidc) {
            return oidc(Output.of(oidc));
        }

        public Builder okta(@Nullable Output<ZeroTrustAccessPolicyExcludeOktaArgs> okta) {
            this.okta = okta;
            return this;
        }

        public Builder okta(ZeroTrustAccessPolicyExcludeOktaArgs okta) {
            return okta(Output.of(okta));
        }

        public Builder saml(@Nullable Output<ZeroTrustAccessPolicyExcludeSamlArgs> saml) {
            this.saml = saml;
            return this;
        }

        public Builder saml(ZeroTrustAccessPolicyExcludeSamlArgs saml) {
            return saml(Output.of(saml));
        }

        public Builder serviceToken(@Nullable Output<ZeroTrustAccessPolicyExcludeServiceTokenArgs> serviceToken) {
            this.serviceToken = serviceToken;
            return this;
        }

        public Builder serviceToken(ZeroTrustAccessPolicyExcludeServiceTokenArgs serviceToken) {
            return serviceToken(Output.of(serviceToken));
        }

        public Builder userRiskScore(@Nullable Output<ZeroTrustAccessPolicyExcludeUserRiskScoreArgs> userRiskScore) {
            this.userRiskScore = userRiskScore;
            return this;
        }

        public Builder userRiskScore(ZeroTrustAccessPolicyExcludeUserRiskScoreArgs userRiskScore) {
            return userRiskScore(Output.of(userRiskScore));
        }

        public ZeroTrustAccessPolicyExcludeArgs build() {
            return new ZeroTrustAccessPolicyExcludeArgs(this);
        }
    }
}
