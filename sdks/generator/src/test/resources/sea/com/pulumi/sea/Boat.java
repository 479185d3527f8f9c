// Generated from @pulumi/sea@1.2.3 by sdks/generate and sdks/sea/used.txt: do not edit.
package com.pulumi.sea;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ResourceType(type = Boat.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class Boat extends CustomResource {
    static final String TYPE = "sea:index/boat:Boat";

    @Export(name = "key", refs = String.class, tree = "[0]")
    private Output<String> key;

    @Export(
            name = "labels",
            refs = {Map.class, String.class, String.class},
            tree = "[0,1,2]")
    private Output<Map<String, String>> labels;

    public Boat(String name, BoatArgs args) {
        this(name, args, null);
    }

    public Boat(String name, BoatArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    public Output<String> key() {
        return key;
    }

    public Output<Optional<Map<String, String>>> labels() {
        return Codegen.optional(labels);
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of("key", "pin"), List.of("sea:index/ship:Ship"));
    }
}
