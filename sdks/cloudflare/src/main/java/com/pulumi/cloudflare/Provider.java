// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ResourceType(type = "pulumi:providers:cloudflare")
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class Provider extends ProviderResource {
    @Export(name = "apiKey", refs = String.class, tree = "[0]")
    private Output<String> apiKey;

    @Export(name = "apiToken", refs = String.class, tree = "[0]")
    private Output<String> apiToken;

    @Export(name = "apiUserServiceKey", refs = String.class, tree = "[0]")
    private Output<String> apiUserServiceKey;

    @Export(name = "baseUrl", refs = String.class, tree = "[0]")
    private Output<String> baseUrl;

    @Export(name = "email", refs = String.class, tree = "[0]")
    private Output<String> email;

    @Export(name = "userAgentOperatorSuffix", refs = String.class, tree = "[0]")
    private Output<String> userAgentOperatorSuffix;

    public Provider(String name, ProviderArgs args) {
        this(name, args, null);
    }

    public Provider(String name, ProviderArgs args, @Nullable CustomResourceOptions options) {
        super("cloudflare", name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    public Output<Optional<String>> apiKey() {
        return Codegen.optional(apiKey);
    }

    public Output<Optional<String>> apiToken() {
        return Codegen.optional(apiToken);
    }

    public Output<Optional<String>> apiUserServiceKey() {
        return Codegen.optional(apiUserServiceKey);
    }

    public Output<Optional<String>> baseUrl() {
        return Codegen.optional(baseUrl);
    }

    public Output<Optional<String>> email() {
        return Codegen.optional(email);
    }

    public Output<Optional<String>> userAgentOperatorSuffix() {
        return Codegen.optional(userAgentOperatorSuffix);
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of("apiKey", "apiToken", "apiUserServiceKey"), List.of());
    }
}
