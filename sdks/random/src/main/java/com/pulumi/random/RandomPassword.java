// Generated from @pulumi/random@4.21.2 by sdks/generate and sdks/random/used.txt: do not edit.
package com.pulumi.random;

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

@ResourceType(type = RandomPassword.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class RandomPassword extends CustomResource {
    static final String TYPE = "random:index/randomPassword:RandomPassword";

    @Export(name = "bcryptHash", refs = String.class, tree = "[0]")
    private Output<String> bcryptHash;

    @Export(
            name = "keepers",
            refs = {Map.class, String.class, String.class},
            tree = "[0,1,2]")
    private Output<Map<String, String>> keepers;

    @Export(name = "length", refs = Integer.class, tree = "[0]")
    private Output<Integer> length;

    @Export(name = "lower", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> lower;

    @Export(name = "minLower", refs = Integer.class, tree = "[0]")
    private Output<Integer> minLower;

    @Export(name = "minNumeric", refs = Integer.class, tree = "[0]")
    private Output<Integer> minNumeric;

    @Export(name = "minSpecial", refs = Integer.class, tree = "[0]")
    private Output<Integer> minSpecial;

    @Export(name = "minUpper", refs = Integer.class, tree = "[0]")
    private Output<Integer> minUpper;

    @Export(name = "numeric", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> numeric;

    @Export(name = "overrideSpecial", refs = String.class, tree = "[0]")
    private Output<String> overrideSpecial;

    @Export(name = "result", refs = String.class, tree = "[0]")
    private Output<String> result;

    @Export(name = "special", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> special;

    @Export(name = "upper", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> upper;

    public RandomPassword(String name, RandomPasswordArgs args) {
        this(name, args, null);
    }

    public RandomPassword(String name, RandomPasswordArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    public Output<String> bcryptHash() {
        return bcryptHash;
    }

    public Output<Optional<Map<String, String>>> keepers() {
        return Codegen.optional(keepers);
    }

    public Output<Integer> length() {
        return length;
    }

    public Output<Boolean> lower() {
        return lower;
    }

    public Output<Integer> minLower() {
        return minLower;
    }

    public Output<Integer> minNumeric() {
        return minNumeric;
    }

    public Output<Integer> minSpecial() {
        return minSpecial;
    }

    public Output<Integer> minUpper() {
        return minUpper;
    }

    public Output<Boolean> numeric() {
        return numeric;
    }

    public Output<Optional<String>> overrideSpecial() {
        return Codegen.optional(overrideSpecial);
    }

    public Output<String> result() {
        return result;
    }

    public Output<Boolean> special() {
        return special;
    }

    public Output<Boolean> upper() {
        return upper;
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of("bcryptHash", "result"), List.of());
    }
}
