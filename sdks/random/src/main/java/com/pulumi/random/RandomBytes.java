package com.pulumi.random;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Random bytes that are kept secret. */
@ResourceType(type = RandomBytes.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class RandomBytes extends CustomResource {
    static final String TYPE = "random:index/randomBytes:RandomBytes";

    @Export(name = "base64", refs = String.class, tree = "[0]")
    private Output<String> base64;

    @Export(name = "hex", refs = String.class, tree = "[0]")
    private Output<String> hex;

    @Export(
            name = "keepers",
            refs = {Map.class, String.class, String.class},
            tree = "[0,1,2]")
    private Output<Map<String, String>> keepers;

    @Export(name = "length", refs = Integer.class, tree = "[0]")
    private Output<Integer> length;

    public RandomBytes(String name, RandomBytesArgs args) {
        this(name, args, null);
    }

    public RandomBytes(String name, RandomBytesArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), makeResourceOptions(options), false);
    }

    public Output<String> base64() {
        return base64;
    }

    public Output<String> hex() {
        return hex;
    }

    public Output<Optional<Map<String, String>>> keepers() {
        return Codegen.optional(keepers);
    }

    public Output<Integer> length() {
        return length;
    }

    private static CustomResourceOptions makeResourceOptions(@Nullable CustomResourceOptions options) {
        var defaults = CustomResourceOptions.builder()
                .version(Utilities.getVersion())
                .additionalSecretOutputs("base64", "hex")
                .build();
        return CustomResourceOptions.merge(defaults, options);
    }
}
