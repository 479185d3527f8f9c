// Generated from @pulumi/sea@1.2.3 by sdks/generate and sdks/sea/used.txt: do not edit.
package com.pulumi.sea;

import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ResourceType(type = "pulumi:providers:sea")
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class Provider extends ProviderResource {
    public Provider(String name, ProviderArgs args) {
        this(name, args, null);
    }

    public Provider(String name, ProviderArgs args, @Nullable CustomResourceOptions options) {
        super("sea", name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of(), List.of());
    }
}
