// Generated from @pulumi/sea@1.2.3 by sdks/generate and sdks/sea/used.txt: do not edit.
package com.pulumi.sea;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.sea.inputs.BoatMastArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class BoatArgs extends ResourceArgs {
    @Import(name = "class")
    private final @Nullable Output<String> class_;

    @Import(name = "flags")
    private final @Nullable Output<List<String>> flags;

    @Import(name = "length", required = true)
    private final Output<Integer> length;

    @Import(name = "mast")
    private final @Nullable Output<BoatMastArgs> mast;

    @Import(name = "pin")
    private final @Nullable Output<String> pin;

    private BoatArgs(Builder builder) {
        class_ = builder.class_;
        flags = builder.flags;
        length = Utilities.require(builder.length, "BoatArgs", "length");
        mast = builder.mast;
        pin = Utilities.secret(builder.pin);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> class_;
        private @Nullable Output<List<String>> flags;
        private @Nullable Output<Integer> length;
        private @Nullable Output<BoatMastArgs> mast;
        private @Nullable Output<String> pin;

        public Builder class_(@Nullable Output<String> class_) {
            this.class_ = class_;
            return this;
        }

        public Builder class_(String class_) {
            return class_(Output.of(class_));
        }

        public Builder flags(@Nullable Output<List<String>> flags) {
            this.flags = flags;
            return this;
        }

        public Builder flags(List<String> flags) {
            return flags(Output.of(flags));
        }

        public Builder flags(String... flags) {
            return flags(List.of(flags));
        }

        public Builder length(Output<Integer> length) {
            this.length = length;
            return this;
        }

        public Builder length(Integer length) {
            return length(Output.of(length));
        }

        public Builder mast(@Nullable Output<BoatMastArgs> mast) {
            this.mast = mast;
            return this;
        }

        public Builder mast(BoatMastArgs mast) {
            return mast(Output.of(mast));
        }

        public Builder pin(@Nullable Output<String> pin) {
            this.pin = pin;
            return this;
        }

        public Builder pin(String pin) {
            return pin(Output.of(pin));
        }

        public BoatArgs build() {
            return new BoatArgs(this);
        }
    }
}
