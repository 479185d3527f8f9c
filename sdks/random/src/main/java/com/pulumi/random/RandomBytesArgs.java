package com.pulumi.random;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link RandomBytes} is made of. */
public final class RandomBytesArgs extends ResourceArgs {

    @Import(name = "keepers")
    private final @Nullable Output<Map<String, String>> keepers;

    @Import(name = "length", required = true)
    private final Output<Integer> length;

    private RandomBytesArgs(Builder builder) {
        keepers = builder.keepers;
        length = Utilities.require(builder.length, "RandomBytesArgs", "length");
    }

    /** A change here makes new bytes. */
    public Optional<Output<Map<String, String>>> keepers() {
        return Optional.ofNullable(keepers);
    }

    /** How many bytes. */
    public Output<Integer> length() {
        return length;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Map<String, String>> keepers;
        private @Nullable Output<Integer> length;

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

        public RandomBytesArgs build() {
            return new RandomBytesArgs(this);
        }
    }
}
