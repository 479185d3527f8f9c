// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ResourceType(type = ZeroTrustAccessApplication.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class ZeroTrustAccessApplication extends CustomResource {
    static final String TYPE = "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication";

    @Export(name = "accountId", refs = String.class, tree = "[0]")
    private Output<String> accountId;

    @Export(name = "allowAuthenticateViaWarp", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> allowAuthenticateViaWarp;

    @Export(name = "allowIframe", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> allowIframe;

    @Export(
            name = "allowedIdps",
            refs = {List.class, String.class},
            tree = "[0,1]")
    private Output<List<String>> allowedIdps;

    @Export(name = "appLauncherLogoUrl", refs = String.class, tree = "[0]")
    private Output<String> appLauncherLogoUrl;

    @Export(name = "appLauncherVisible", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> appLauncherVisible;

    @Export(name = "aud", refs = String.class, tree = "[0]")
    private Output<String> aud;

    @Export(name = "autoRedirectToIdentity", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> autoRedirectToIdentity;

    @Export(name = "bgColor", refs = String.class, tree = "[0]")
    private Output<String> bgColor;

    @Export(name = "customDenyMessage", refs = String.class, tree = "[0]")
    private Output<String> customDenyMessage;

    @Export(name = "customDenyUrl", refs = String.class, tree = "[0]")
    private Output<String> customDenyUrl;

    @Export(name = "customNonIdentityDenyUrl", refs = String.class, tree = "[0]")
    private Output<String> customNonIdentityDenyUrl;

    @Export(
            name = "customPages",
            refs = {List.class, String.class},
            tree = "[0,1]")
    private Output<List<String>> customPages;

    @Export(name = "domain", refs = String.class, tree = "[0]")
    private Output<String> domain;

    @Export(name = "enableBindingCookie", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> enableBindingCookie;

    @Export(name = "headerBgColor", refs = String.class, tree = "[0]")
    private Output<String> headerBgColor;

    @Export(name = "httpOnlyCookieAttribute", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> httpOnlyCookieAttribute;

    @Export(name = "logoUrl", refs = String.class, tree = "[0]")
    private Output<String> logoUrl;

    @Export(name = "name", refs = String.class, tree = "[0]")
    private Output<String> name;

    @Export(name = "optionsPreflightBypass", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> optionsPreflightBypass;

    @Export(name = "pathCookieAttribute", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> pathCookieAttribute;

    @Export(name = "readServiceTokensFromHeader", refs = String.class, tree = "[0]")
    private Output<String> readServiceTokensFromHeader;

    @Export(name = "sameSiteCookieAttribute", refs = String.class, tree = "[0]")
    private Output<String> sameSiteCookieAttribute;

    @Export(name = "serviceAuth401Redirect", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> serviceAuth401Redirect;

    @Export(name = "sessionDuration", refs = String.class, tree = "[0]")
    private Output<String> sessionDuration;

    @Export(name = "skipAppLauncherLoginPage", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> skipAppLauncherLoginPage;

    @Export(name = "skipInterstitial", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> skipInterstitial;

    @Export(
            name = "tags",
            refs = {List.class, String.class},
            tree = "[0,1]")
    private Output<List<String>> tags;

    @Export(name = "type", refs = String.class, tree = "[0]")
    private Output<String> type;

    @Export(name = "zoneId", refs = String.class, tree = "[0]")
    private Output<String> zoneId;

    public ZeroTrustAccessApplication(String name, ZeroTrustAccessApplicationArgs args) {
        this(name, args, null);
    }

    public ZeroTrustAccessApplication(
            String name, ZeroTrustAccessApplicationArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    public Output<Optional<String>> accountId() {
        return Codegen.optional(accountId);
    }

    public Output<Optional<Boolean>> allowAuthenticateViaWarp() {
        return Codegen.optional(allowAuthenticateViaWarp);
    }

    public Output<Optional<Boolean>> allowIframe() {
        return Codegen.optional(allowIframe);
    }

    public Output<Optional<List<String>>> allowedIdps() {
        return Codegen.optional(allowedIdps);
    }

    public Output<Optional<String>> appLauncherLogoUrl() {
        return Codegen.optional(appLauncherLogoUrl);
    }

    public Output<Boolean> appLauncherVisible() {
        return appLauncherVisible;
    }

    public Output<String> aud() {
        return aud;
    }

    public Output<Optional<Boolean>> autoRedirectToIdentity() {
        return Codegen.optional(autoRedirectToIdentity);
    }

    public Output<Optional<String>> bgColor() {
        return Codegen.optional(bgColor);
    }

    public Output<Optional<String>> customDenyMessage() {
        return Codegen.optional(customDenyMessage);
    }

    public Output<Optional<String>> customDenyUrl() {
        return Codegen.optional(customDenyUrl);
    }

    public Output<Optional<String>> customNonIdentityDenyUrl() {
        return Codegen.optional(customNonIdentityDenyUrl);
    }

    public Output<Optional<List<String>>> customPages() {
        return Codegen.optional(customPages);
    }

    public Output<String> domain() {
        return domain;
    }

    public Output<Optional<Boolean>> enableBindingCookie() {
        return Codegen.optional(enableBindingCookie);
    }

    public Output<Optional<String>> headerBgColor() {
        return Codegen.optional(headerBgColor);
    }

    public Output<Boolean> httpOnlyCookieAttribute() {
        return httpOnlyCookieAttribute;
    }

    public Output<Optional<String>> logoUrl() {
        return Codegen.optional(logoUrl);
    }

    public Output<String> name() {
        return name;
    }

    public Output<Optional<Boolean>> optionsPreflightBypass() {
        return Codegen.optional(optionsPreflightBypass);
    }

    public Output<Optional<Boolean>> pathCookieAttribute() {
        return Codegen.optional(pathCookieAttribute);
    }

    public Output<Optional<String>> readServiceTokensFromHeader() {
        return Codegen.optional(readServiceTokensFromHeader);
    }

    public Output<Optional<String>> sameSiteCookieAttribute() {
        return Codegen.optional(sameSiteCookieAttribute);
    }

    public Output<Optional<Boolean>> serviceAuth401Redirect() {
        return Codegen.optional(serviceAuth401Redirect);
    }

    public Output<String> sessionDuration() {
        return sessionDuration;
    }

    public Output<Boolean> skipAppLauncherLoginPage() {
        return skipAppLauncherLoginPage;
    }

    public Output<Optional<Boolean>> skipInterstitial() {
        return Codegen.optional(skipInterstitial);
    }

    public Output<Optional<List<String>>> tags() {
        return Codegen.optional(tags);
    }

    public Output<String> type() {
        return type;
    }

    public Output<Optional<String>> zoneId() {
        return Codegen.optional(zoneId);
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of(), List.of("cloudflare:index/accessApplication:AccessApplication"));
    }
}
