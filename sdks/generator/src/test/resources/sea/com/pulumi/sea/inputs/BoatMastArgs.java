// Generated from @pulumi/sea@1.2.3 by sdks/generate and sdks/sea/used.txt: do not edit.
package com.pulumi.sea.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class BoatMastArgs extends ResourceArgs {
    @Import(name = "height")
    private final @Nullable Output<Double> height;

    @Import(name = "sail")
    private final @Nullable Output<BoatMastSailArgs> sail;

    private BoatMastArgs(Builder builder) {
        height = builder.height;
        sail = builder.sail;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Double> height;
        private @Nullable Output<BoatMastSailArgs> sail;

        public Builder height(@Nullable Output<Double> height) {
            this.height = height;
            return this;
        }

        public Builder height(Double height) {
            return height(Output.of(height));
        }

        public Builder sail(@Nullable Output<BoatMastSailArgs> sail) {
            this.sail = sail;
            return this;
        }

        public Builder sail(BoatMastSailArgs sail) {
            return sail(Output.of(sail));
        }

        public BoatMastArgs build() {
            return new BoatMastArgs(this);
        }
    }
}
