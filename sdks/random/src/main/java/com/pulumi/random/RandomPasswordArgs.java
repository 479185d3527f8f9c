// Generated from @pulumi/random@4.21.2 by sdks/generate and sdks/random/used.txt: do not edit.
package com.pulumi.random;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class RandomPasswordArgs extends ResourceArgs {
    @Import(name = "keepers")
    private final @Nullable Output<Map<String, String>> keepers;

    @Import(name = "length", required = true)
    private final Output<Integer> length;

    @Import(name = "lower")
    private final @Nullable Output<Boolean> lower;

    @Import(name = "minLower")
    private final @Nullable Output<Integer> minLower;

    @Import(name = "minNumeric")
    private final @Nullable Output<Integer> minNumeric;

    @Import(name = "minSpecial")
    private final @Nullable Output<Integer> minSpecial;

    @Import(name = "minUpper")
    private final @Nullable Output<Integer> minUpper;

    @Import(name = "numeric")
    private final @Nullable Output<Boolean> numeric;

    @Import(name = "overrideSpecial")
    private final @Nullable Output<String> overrideSpecial;

    @Import(name = "special")
    private final @Nullable Output<Boolean> special;

    @Import(name = "upper")
    private final @Nullable Output<Boolean> upper;

    private RandomPasswordArgs(Builder builder) {
        keepers = builder.keepers;
        length = Utilities.require(builder.length, "RandomPasswordArgs", "length");
        lower = builder.lower;
        minLower = builder.minLower;
        minNumeric = builder.minNumeric;
        minSpecial = builder.minSpecial;
        minUpper = builder.minUpper;
        numeric = builder.numeric;
        overrideSpecial = builder.overrideSpecial;
        special = builder.special;
        upper = builder.upper;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Map<String, String>> keepers;
        private @Nullable Output<Integer> length;
        private @Nullable Output<Boolean> lower;
        private @Nullable Output<Integer> minLower;
        private @Nullable Output<Integer> minNumeric;
        private @Nullable Output<Integer> minSpecial;
        private @Nullable Output<Integer> minUpper;
        private @Nullable Output<Boolean> numeric;
        private @Nullable Output<String> overrideSpecial;
        private @Nullable Output<Boolean> special;
        private @Nullable Output<Boolean> upper;

        public Builder keepers(@Nullable Output<Map<String, String>> keepers) {
            this.keepers = keepers;
            return this;
        }

        public Builder keepers(Map<String, String> keepers) {
            return keepers(Output.of(keepers));
        }

        public Builder length(Output<Integer> length) {
            this.length = length;
            return this;
        }

        public Builder length(Integer length) {
            return length(Output.of(length));
        }

        public Builder lower(@Nullable Output<Boolean> lower) {
            this.lower = lower;
            return this;
        }

        public Builder lower(Boolean lower) {
            return lower(Output.of(lower));
        }

        public Builder minLower(@Nullable Output<Integer> minLower) {
            this.minLower = minLower;
            return this;
        }

        public Builder minLower(Integer minLower) {
            return minLower(Output.of(minLower));
        }

        public Builder minNumeric(@Nullable Output<Integer> minNumeric) {
            this.minNumeric = minNumeric;
            return this;
        }

        public Builder minNumeric(Integer minNumeric) {
            return minNumeric(Output.of(minNumeric));
        }

        public Builder minSpecial(@Nullable Output<Integer> minSpecial) {
            this.minSpecial = minSpecial;
            return this;
        }

        public Builder minSpecial(Integer minSpecial) {
            return minSpecial(Output.of(minSpecial));
        }

        public Builder minUpper(@Nullable Output<Integer> minUpper) {
            this.minUpper = minUpper;
            return this;
        }

        public Builder minUpper(Integer minUpper) {
            return minUpper(Output.of(minUpper));
        }

        public Builder numeric(@Nullable Output<Boolean> numeric) {
            this.numeric = numeric;
            return this;
        }

        public Builder numeric(Boolean numeric) {
            return numeric(Output.of(numeric));
        }

        public Builder overrideSpecial(@Nullable Output<String> overrideSpecial) {
            this.overrideSpecial = overrideSpecial;
            return this;
        }

        public Builder overrideSpecial(String overrideSpecial) {
            return overrideSpecial(Output.of(overrideSpecial));
        }

        public Builder special(@Nullable Output<Boolean> special) {
            this.special = special;
            return this;
        }

        public Builder special(Boolean special) {
            return special(Output.of(special));
        }

        public Builder upper(@Nullable Output<Boolean> upper) {
            this.upper = upper;
            return this;
        }

        public Builder upper(Boolean upper) {
            return upper(Output.of(upper));
        }

        public RandomPasswordArgs build() {
            return new RandomPasswordArgs(this);
        }
    }
}
