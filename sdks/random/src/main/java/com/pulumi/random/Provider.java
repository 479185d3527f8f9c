package com.pulumi.random;

import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import org.jspecify.annotations.Nullable;

/** An explicit provider, to be given to resources by their options. */
@ResourceType(type = "pulumi:providers:random")
public final class Provider extends ProviderResource {

    public Provider(String name) {
        this(name, ProviderArgs.builder().build());
    }

    public Provider(String name, ProviderArgs args) {
        this(name, args, null);
    }

    public Provider(String name, ProviderArgs args, @Nullable CustomResourceOptions options) {
        super("random", name, Utilities.argsUnlessUrn(args, options), makeResourceOptions(options), false);
    }

    private static CustomResourceOptions makeResourceOptions(@Nullable CustomResourceOptions options) {
        var defaults =
                CustomResourceOptions.builder().version(Utilities.getVersion()).build();
        return CustomResourceOptions.merge(defaults, options);
    }
}
