// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.cloudflare.inputs.ZeroTrustAccessApplicationPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustAccessApplicationArgs extends ResourceArgs {
    @Import(name = "accountId")
    private final @Nullable Output<String> accountId;

    @Import(name = "allowAuthenticateViaWarp")
    private final @Nullable Output<Boolean> allowAuthenticateViaWarp;

    @Import(name = "allowIframe")
    private final @Nullable Output<Boolean> allowIframe;

    @Import(name = "allowedIdps")
    private final @Nullable Output<List<String>> allowedIdps;

    @Import(name = "appLauncherLogoUrl")
    private final @Nullable Output<String> appLauncherLogoUrl;

    @Import(name = "appLauncherVisible")
    private final @Nullable Output<Boolean> appLauncherVisible;

    @Import(name = "autoRedirectToIdentity")
    private final @Nullable Output<Boolean> autoRedirectToIdentity;

    @Import(name = "bgColor")
    private final @Nullable Output<String> bgColor;

    @Import(name = "customDenyMessage")
    private final @Nullable Output<String> customDenyMessage;

    @Import(name = "customDenyUrl")
    private final @Nullable Output<String> customDenyUrl;

    @Import(name = "customNonIdentityDenyUrl")
    private final @Nullable Output<String> customNonIdentityDenyUrl;

    @Import(name = "customPages")
    private final @Nullable Output<List<String>> customPages;

    @Import(name = "domain")
    private final @Nullable Output<String> domain;

    @Import(name = "enableBindingCookie")
    private final @Nullable Output<Boolean> enableBindingCookie;

    @Import(name = "headerBgColor")
    private final @Nullable Output<String> headerBgColor;

    @Import(name = "httpOnlyCookieAttribute")
    private final @Nullable Output<Boolean> httpOnlyCookieAttribute;

    @Import(name = "logoUrl")
    private final @Nullable Output<String> logoUrl;

    @Import(name = "name")
    private final @Nullable Output<String> name;

    @Import(name = "optionsPreflightBypass")
    private final @Nullable Output<Boolean> optionsPreflightBypass;

    @Import(name = "pathCookieAttribute")
    private final @Nullable Output<Boolean> pathCookieAttribute;

    @Import(name = "policies")
    private final @Nullable Output<List<ZeroTrustAccessApplicationPolicyArgs>> policies;

    @Import(name = "readServiceTokensFromHeader")
    private final @Nullable Output<String> readServiceTokensFromHeader;

    @Import(name = "sameSiteCookieAttribute")
    private final @Nullable Output<String> sameSiteCookieAttribute;

    @Import(name = "serviceAuth401Redirect")
    private final @Nullable Output<Boolean> serviceAuth401Redirect;

    @Import(name = "sessionDuration")
    private final @Nullable Output<String> sessionDuration;

    @Import(name = "skipAppLauncherLoginPage")
    private final @Nullable Output<Boolean> skipAppLauncherLoginPage;

    @Import(name = "skipInterstitial")
    private final @Nullable Output<Boolean> skipInterstitial;

    @Import(name = "tags")
    private final @Nullable Output<List<String>> tags;

    @Import(name = "type")
    private final @Nullable Output<String> type;

    @Import(name = "zoneId")
    private final @Nullable Output<String> zoneId;

    private ZeroTrustAccessApplicationArgs(Builder builder) {
        accountId = builder.accountId;
        allowAuthenticateViaWarp = builder.allowAuthenticateViaWarp;
        allowIframe = builder.allowIframe;
        allowedIdps = builder.allowedIdps;
        appLauncherLogoUrl = builder.appLauncherLogoUrl;
        appLauncherVisible = builder.appLauncherVisible;
        autoRedirectToIdentity = builder.autoRedirectToIdentity;
        bgColor = builder.bgColor;
        customDenyMessage = builder.customDenyMessage;
        customDenyUrl = builder.customDenyUrl;
        customNonIdentityDenyUrl = builder.customNonIdentityDenyUrl;
        customPages = builder.customPages;
        domain = builder.domain;
        enableBindingCookie = builder.enableBindingCookie;
        headerBgColor = builder.headerBgColor;
        httpOnlyCookieAttribute = builder.httpOnlyCookieAttribute;
        logoUrl = builder.logoUrl;
        name = builder.name;
        optionsPreflightBypass = builder.optionsPreflightBypass;
        pathCookieAttribute = builder.pathCookieAttribute;
        policies = builder.policies;
        readServiceTokensFromHeader = builder.readServiceTokensFromHeader;
        sameSiteCookieAttribute = builder.sameSiteCookieAttribute;
        serviceAuth401Redirect = builder.serviceAuth401Redirect;
        sessionDuration = builder.sessionDuration;
        skipAppLauncherLoginPage = builder.skipAppLauncherLoginPage;
        skipInterstitial = builder.skipInterstitial;
        tags = builder.tags;
        type = builder.type;
        zoneId = builder.zoneId;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;
        private @Nullable Output<Boolean> allowAuthenticateViaWarp;
        private @Nullable Output<Boolean> allowIframe;
        private @Nullable Output<List<String>> allowedIdps;
        private @Nullable Output<String> appLauncherLogoUrl;
        private @Nullable Output<Boolean> appLauncherVisible;
        private @Nullable Output<Boolean> autoRedirectToIdentity;
        private @Nullable Output<String> bgColor;
        private @Nullable Output<String> customDenyMessage;
        private @Nullable Output<String> customDenyUrl;
        private @Nullable Output<String> customNonIdentityDenyUrl;
        private @Nullable Output<List<String>> customPages;
        private @Nullable Output<String> domain;
        private @Nullable Output<Boolean> enableBindingCookie;
        private @Nullable Output<String> headerBgColor;
        private @Nullable Output<Boolean> httpOnlyCookieAttribute;
        private @Nullable Output<String> logoUrl;
        private @Nullable Output<String> name;
        private @Nullable Output<Boolean> optionsPreflightBypass;
        private @Nullable Output<Boolean> pathCookieAttribute;
        private @Nullable Output<List<ZeroTrustAccessApplicationPolicyArgs>> policies;
        private @Nullable Output<String> readServiceTokensFromHeader;
        private @Nullable Output<String> sameSiteCookieAttribute;
        private @Nullable Output<Boolean> serviceAuth401Redirect;
        private @Nullable Output<String> sessionDuration;
        private @Nullable Output<Boolean> skipAppLauncherLoginPage;
        private @Nullable Output<Boolean> skipInterstitial;
        private @Nullable Output<List<String>> tags;
        private @Nullable Output<String> type;
        private @Nullable Output<String> zoneId;

        public Builder accountId(@Nullable Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public Builder allowAuthenticateViaWarp(@Nullable Output<Boolean> allowAuthenticateViaWarp) {
            this.allowAuthenticateViaWarp = allowAuthenticateViaWarp;
            return this;
        }

        public Builder allowAuthenticateViaWarp(Boolean allowAuthenticateViaWarp) {
            return allowAuthenticateViaWarp(Output.of(allowAuthenticateViaWarp));
        }

        public Builder allowIframe(@Nullable Output<Boolean> allowIframe) {
            this.allowIframe = allowIframe;
            return this;
        }

        public Builder allowIframe(Boolean allowIframe) {
            return allowIframe(Output.of(allowIframe));
        }

        public Builder allowedIdps(@Nullable Output<List<String>> allowedIdps) {
            this.allowedIdps = allowedIdps;
            return this;
        }

        public Builder allowedIdps(List<String> allowedIdps) {
            return allowedIdps(Output.of(allowedIdps));
        }

        public Builder allowedIdps(String... allowedIdps) {
            return allowedIdps(List.of(allowedIdps));
        }

        public Builder appLauncherLogoUrl(@Nullable Output<String> appLauncherLogoUrl) {
            this.appLauncherLogoUrl = appLauncherLogoUrl;
            return this;
        }

        public Builder appLauncherLogoUrl(String appLauncherLogoUrl) {
            return appLauncherLogoUrl(Output.of(appLauncherLogoUrl));
        }

        public Builder appLauncherVisible(@Nullable Output<Boolean> appLauncherVisible) {
            this.appLauncherVisible = appLauncherVisible;
            return this;
        }

        public Builder appLauncherVisible(Boolean appLauncherVisible) {
            return appLauncherVisible(Output.of(appLauncherVisible));
        }

        public Builder autoRedirectToIdentity(@Nullable Output<Boolean> autoRedirectToIdentity) {
            this.autoRedirectToIdentity = autoRedirectToIdentity;
            return this;
        }

        public Builder autoRedirectToIdentity(Boolean autoRedirectToIdentity) {
            return autoRedirectToIdentity(Output.of(autoRedirectToIdentity));
        }

        public Builder bgColor(@Nullable Output<String> bgColor) {
            this.bgColor = bgColor;
            return this;
        }

        public Builder bgColor(String bgColor) {
            return bgColor(Output.of(bgColor));
        }

        public Builder customDenyMessage(@Nullable Output<String> customDenyMessage) {
            this.customDenyMessage = customDenyMessage;
            return this;
        }

        public Builder customDenyMessage(String customDenyMessage) {
            return customDenyMessage(Output.of(customDenyMessage));
        }

        public Builder customDenyUrl(@Nullable Output<String> customDenyUrl) {
            this.customDenyUrl = customDenyUrl;
            return this;
        }

        public Builder customDenyUrl(String customDenyUrl) {
            return customDenyUrl(Output.of(customDenyUrl));
        }

        public Builder customNonIdentityDenyUrl(@Nullable Output<String> customNonIdentityDenyUrl) {
            this.customNonIdentityDenyUrl = customNonIdentityDenyUrl;
            return this;
        }

        public Builder customNonIdentityDenyUrl(String customNonIdentityDenyUrl) {
            return customNonIdentityDenyUrl(Output.of(customNonIdentityDenyUrl));
        }

        public Builder customPages(@Nullable Output<List<String>> customPages) {
            this.customPages = customPages;
            return this;
        }

        public Builder customPages(List<String> customPages) {
            return customPages(Output.of(customPages));
        }

        public Builder customPages(String... customPages) {
            return customPages(List.of(customPages));
        }

        public Builder domain(@Nullable Output<String> domain) {
            this.domain = domain;
            return this;
        }

        public Builder domain(String domain) {
            return domain(Output.of(domain));
        }

        public Builder enableBindingCookie(@Nullable Output<Boolean> enableBindingCookie) {
            this.enableBindingCookie = enableBindingCookie;
            return this;
        }

        public Builder enableBindingCookie(Boolean enableBindingCookie) {
            return enableBindingCookie(Output.of(enableBindingCookie));
        }

        public Builder headerBgColor(@Nullable Output<String> headerBgColor) {
            this.headerBgColor = headerBgColor;
            return this;
        }

        public Builder headerBgColor(String headerBgColor) {
            return headerBgColor(Output.of(headerBgColor));
        }

        public Builder httpOnlyCookieAttribute(@Nullable Output<Boolean> httpOnlyCookieAttribute) {
            this.httpOnlyCookieAttribute = httpOnlyCookieAttribute;
            return this;
        }

        public Builder httpOnlyCookieAttribute(Boolean httpOnlyCookieAttribute) {
            return httpOnlyCookieAttribute(Output.of(httpOnlyCookieAttribute));
        }

        public Builder logoUrl(@Nullable Output<String> logoUrl) {
            this.logoUrl = logoUrl;
            return this;
        }

        public Builder logoUrl(String logoUrl) {
            return logoUrl(Output.of(logoUrl));
        }

        public Builder name(@Nullable Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder optionsPreflightBypass(@Nullable Output<Boolean> optionsPreflightBypass) {
            this.optionsPreflightBypass = optionsPreflightBypass;
            return this;
        }

        public Builder optionsPreflightBypass(Boolean optionsPreflightBypass) {
            return optionsPreflightBypass(Output.of(optionsPreflightBypass));
        }

        public Builder pathCookieAttribute(@Nullable Output<Boolean> pathCookieAttribute) {
            this.pathCookieAttribute = pathCookieAttribute;
            return this;
        }

        public Builder pathCookieAttribute(Boolean pathCookieAttribute) {
            return pathCookieAttribute(Output.of(pathCookieAttribute));
        }

        public Builder policies(@Nullable Output<List<ZeroTrustAccessApplicationPolicyArgs>> policies) {
            this.policies = policies;
            return this;
        }

        public Builder policies(List<ZeroTrustAccessApplicationPolicyArgs> policies) {
            return policies(Output.of(policies));
        }

        public Builder policies(ZeroTrustAccessApplicationPolicyArgs... policies) {
            return policies(List.of(policies));
        }

        public Builder readServiceTokensFromHeader(@Nullable Output<String> readServiceTokensFromHeader) {
            this.readServiceTokensFromHeader = readServiceTokensFromHeader;
            return this;
        }

        public Builder readServiceTokensFromHeader(String readServiceTokensFromHeader) {
            return readServiceTokensFromHeader(Output.of(readServiceTokensFromHeader));
        }

        public Builder sameSiteCookieAttribute(@Nullable Output<String> sameSiteCookieAttribute) {
            this.sameSiteCookieAttribute = sameSiteCookieAttribute;
            return this;
        }

        public Builder sameSiteCookieAttribute(String sameSiteCookieAttribute) {
            return sameSiteCookieAttribute(Output.of(sameSiteCookieAttribute));
        }

        public Builder serviceAuth401Redirect(@Nullable Output<Boolean> serviceAuth401Redirect) {
            this.serviceAuth401Redirect = serviceAuth401Redirect;
            return this;
        }

        public Builder serviceAuth401Redirect(Boolean serviceAuth401Redirect) {
            return serviceAuth401Redirect(Output.of(serviceAuth401Redirect));
        }

        public Builder sessionDuration(@Nullable Output<String> sessionDuration) {
            this.sessionDuration = sessionDuration;
            return this;
        }

        public Builder sessionDuration(String sessionDuration) {
            return sessionDuration(Output.of(sessionDuration));
        }

        public Builder skipAppLauncherLoginPage(@Nullable Output<Boolean> skipAppLauncherLoginPage) {
            this.skipAppLauncherLoginPage = skipAppLauncherLoginPage;
            return this;
        }

        public Builder skipAppLauncherLoginPage(Boolean skipAppLauncherLoginPage) {
            return skipAppLauncherLoginPage(Output.of(skipAppLauncherLoginPage));
        }

        public Builder skipInterstitial(@Nullable Output<Boolean> skipInterstitial) {
            this.skipInterstitial = skipInterstitial;
            return this;
        }

        public Builder skipInterstitial(Boolean skipInterstitial) {
            return skipInterstitial(Output.of(skipInterstitial));
        }

        public Builder tags(@Nullable Output<List<String>> tags) {
            this.tags = tags;
            return this;
        }

        public Builder tags(List<String> tags) {
            return tags(Output.of(tags));
        }

        public Builder tags(String... tags) {
            return tags(List.of(tags));
        }

        public Builder type(@Nullable Output<String> type) {
            this.type = type;
            return this;
        }

        public Builder type(String type) {
            return type(Output.of(type));
        }

        public Builder zoneId(@Nullable Output<String> zoneId) {
            this.zoneId = zoneId;
            return this;
        }

        public Builder zoneId(String zoneId) {
            return zoneId(Output.of(zoneId));
        }

        public ZeroTrustAccessApplicationArgs build() {
            return new ZeroTrustAccessApplicationArgs(this);
        }
    }
}
