package com.pulumi.crunchybridge.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.crunchybridge.Utilities;
import com.pulumi.resources.InvokeArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable") // The SDK reads the fields.
public final class GetClusterrolesArgs extends InvokeArgs {

    @Import(name = "id", required = true)
    private final Output<String> id;

    private GetClusterrolesArgs(Builder builder) {
        id = Utilities.require(builder.id, "GetClusterrolesArgs", "id");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> id;

        /** The id of the cluster whose roles are asked for. */
        public Builder id(Output<String> id) {
            this.id = id;
            return this;
        }

        public Builder id(String id) {
            return id(Output.of(id));
        }

        public GetClusterrolesArgs build() {
            return new GetClusterrolesArgs(this);
        }
    }
}
