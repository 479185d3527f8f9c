package com.pulumi.crunchybridge;

import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import org.jspecify.annotations.Nullable;

/** An explicit provider, to be given to resources by their options. */
@ResourceType(type = "pulumi:providers:crunchybridge")
public final class Provider extends ProviderResource {

    public Provider(String name, ProviderArgs args) {
        this(name, args, null);
    }

    public Provider(String name, ProviderArgs args, @Nullable CustomResourceOptions options) {
        super(
                "crunchybridge",
                name,
                Utilities.argsUnlessUrn(args, options),
                makeResourceOptions(options),
                false,
                Utilities.packageRef());
    }

    private static CustomResourceOptions makeResourceOptions(@Nullable CustomResourceOptions options) {
        var defaults = CustomResourceOptions.builder()
                .additionalSecretOutputs("applicationSecret")
                .build();
        return CustomResourceOptions.merge(defaults, Utilities.withVersion(options));
    }
}
