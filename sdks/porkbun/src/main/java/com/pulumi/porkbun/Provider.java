package com.pulumi.porkbun;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An explicit provider, to be given to resources by their options. */
@ResourceType(type = "pulumi:providers:porkbun")
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class Provider extends ProviderResource {

    @Export(name = "apiKey", refs = String.class, tree = "[0]")
    private Output<String> apiKey;

    @Export(name = "baseUrl", refs = String.class, tree = "[0]")
    private Output<String> baseUrl;

    @Export(name = "secretKey", refs = String.class, tree = "[0]")
    private Output<String> secretKey;

    public Provider(String name) {
        this(name, ProviderArgs.builder().build());
    }

    public Provider(String name, ProviderArgs args) {
        this(name, args, null);
    }

    public Provider(String name, ProviderArgs args, @Nullable CustomResourceOptions options) {
        super(
                "porkbun",
                name,
                Utilities.argsUnlessUrn(args, options),
                makeResourceOptions(options),
                false,
                Utilities.packageRef());
    }

    public Output<Optional<String>> apiKey() {
        return Codegen.optional(apiKey);
    }

    public Output<Optional<String>> baseUrl() {
        return Codegen.optional(baseUrl);
    }

    public Output<Optional<String>> secretKey() {
        return Codegen.optional(secretKey);
    }

    private static CustomResourceOptions makeResourceOptions(@Nullable CustomResourceOptions options) {
        var defaults = CustomResourceOptions.builder()
                .additionalSecretOutputs("apiKey", "secretKey")
                .build();
        return CustomResourceOptions.merge(defaults, Utilities.withVersion(options));
    }
}
