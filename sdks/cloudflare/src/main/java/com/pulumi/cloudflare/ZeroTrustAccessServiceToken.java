package com.pulumi.cloudflare;

import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credentials with which a machine passes Access. */
@ResourceType(type = ZeroTrustAccessServiceToken.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class ZeroTrustAccessServiceToken extends CustomResource {
    static final String TYPE = "cloudflare:index/zeroTrustAccessServiceToken:ZeroTrustAccessServiceToken";

    @Export(name = "accountId", refs = String.class, tree = "[0]")
    private Output<String> accountId;

    @Export(name = "clientId", refs = String.class, tree = "[0]")
    private Output<String> clientId;

    @Export(name = "clientSecret", refs = String.class, tree = "[0]")
    private Output<String> clientSecret;

    @Export(name = "clientSecretVersion", refs = Double.class, tree = "[0]")
    private Output<Double> clientSecretVersion;

    @Export(name = "duration", refs = String.class, tree = "[0]")
    private Output<String> duration;

    @Export(name = "enabled", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> enabled;

    @Export(name = "expiresAt", refs = String.class, tree = "[0]")
    private Output<String> expiresAt;

    @Export(name = "name", refs = String.class, tree = "[0]")
    private Output<String> name;

    @Export(name = "previousClientSecretExpiresAt", refs = String.class, tree = "[0]")
    private Output<String> previousClientSecretExpiresAt;

    @Export(name = "zoneId", refs = String.class, tree = "[0]")
    private Output<String> zoneId;

    public ZeroTrustAccessServiceToken(String name, ZeroTrustAccessServiceTokenArgs args) {
        this(name, args, null);
    }

    public ZeroTrustAccessServiceToken(
            String name, ZeroTrustAccessServiceTokenArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), makeResourceOptions(options), false);
    }

    public Output<Optional<String>> accountId() {
        return Codegen.optional(accountId);
    }

    public Output<String> clientId() {
        return clientId;
    }

    /** Handed out once, when the token is made. */
    public Output<String> clientSecret() {
        return clientSecret;
    }

    public Output<Double> clientSecretVersion() {
        return clientSecretVersion;
    }

    public Output<String> duration() {
        return duration;
    }

    public Output<Boolean> enabled() {
        return enabled;
    }

    public Output<String> expiresAt() {
        return expiresAt;
    }

    public Output<String> name() {
        return name;
    }

    public Output<Optional<String>> previousClientSecretExpiresAt() {
        return Codegen.optional(previousClientSecretExpiresAt);
    }

    public Output<Optional<String>> zoneId() {
        return Codegen.optional(zoneId);
    }

    private static CustomResourceOptions makeResourceOptions(@Nullable CustomResourceOptions options) {
        var defaults = CustomResourceOptions.builder()
                .version(Utilities.getVersion())
                .aliases(Alias.builder()
                        .type("cloudflare:index/accessServiceToken:AccessServiceToken")
                        .build())
                .additionalSecretOutputs("clientSecret")
                .build();
        return CustomResourceOptions.merge(defaults, options);
    }
}
