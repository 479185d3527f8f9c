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

/** A random number for names; it is not kept secret. */
@ResourceType(type = RandomId.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class RandomId extends CustomResource {
    static final String TYPE = "random:index/randomId:RandomId";

    @Export(name = "b64Std", refs = String.class, tree = "[0]")
    private Output<String> b64Std;

    @Export(name = "b64Url", refs = String.class, tree = "[0]")
    private Output<String> b64Url;

    @Export(name = "byteLength", refs = Integer.class, tree = "[0]")
    private Output<Integer> byteLength;

    @Export(name = "dec", refs = String.class, tree = "[0]")
    private Output<String> dec;

    @Export(name = "hex", refs = String.class, tree = "[0]")
    private Output<String> hex;

    @Export(
            name = "keepers",
            refs = {Map.class, String.class, String.class},
            tree = "[0,1,2]")
    private Output<Map<String, String>> keepers;

    @Export(name = "prefix", refs = String.class, tree = "[0]")
    private Output<String> prefix;

    public RandomId(String name, RandomIdArgs args) {
        this(name, args, null);
    }

    public RandomId(String name, RandomIdArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), makeResourceOptions(options), false);
    }

    public Output<String> b64Std() {
        return b64Std;
    }

    public Output<String> b64Url() {
        return b64Url;
    }

    public Output<Integer> byteLength() {
        return byteLength;
    }

    public Output<String> dec() {
        return dec;
    }

    public Output<String> hex() {
        return hex;
    }

    public Output<Optional<Map<String, String>>> keepers() {
        return Codegen.optional(keepers);
    }

    public Output<Optional<String>> prefix() {
        return Codegen.optional(prefix);
    }

    private static CustomResourceOptions makeResourceOptions(@Nullable CustomResourceOptions options) {
        var defaults =
                CustomResourceOptions.builder().version(Utilities.getVersion()).build();
        return CustomResourceOptions.merge(defaults, options);
    }
}
