package com.pulumi.random;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link RandomId} is made of. */
public final class RandomIdArgs extends ResourceArgs {

    @Import(name = "byteLength", required = true)
    private final Output<Integer> byteLength;

    @Import(name = "keepers")
    private final @Nullable Output<Map<String, String>> keepers;

    @Import(name = "prefix")
    private final @Nullable Output<String> prefix;

    private RandomIdArgs(Builder builder) {
        byteLength = Utilities.require(builder.byteLength, "RandomIdArgs", "byteLength");
        keepers = builder.keepers;
        prefix = builder.prefix;
    }

    public Output<Integer> byteLength() {
        return byteLength;
    }

    /** A change here makes a new id. */
    public Optional<Output<Map<String, String>>> keepers() {
        return Optional.ofNullable(keepers);
    }

    /** Stands before the id in every form of it. */
    public Optional<Output<String>> prefix() {
        return Optional.ofNullable(prefix);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Integer> byteLength;
        private @Nullable Output<Map<String, String>> keepers;
        private @Nullable Output<String> prefix;

        public Builder byteLength(Output<Integer> byteLength) {
            this.byteLength = byteLength;
            return this;
        }

        public Builder byteLength(Integer byteLength) {
            return byteLength(Output.of(byteLength));
        }

        public Builder keepers(@Nullable Output<Map<String, String>> keepers) {
            this.keepers = keepers;
            return this;
        }

        public Builder keepers(Map<String, String> keepers) {
            return keepers(Output.of(keepers));
        }

        public Builder prefix(@Nullable Output<String> prefix) {
            this.prefix = prefix;
            return this;
        }

        public Builder prefix(String prefix) {
            return prefix(Output.of(prefix));
        }

        public RandomIdArgs build() {
            return new RandomIdArgs(this);
        }
    }
}
