package com.pulumi.crunchybridge.outputs;

import com.pulumi.core.annotations.CustomType;
import com.pulumi.crunchybridge.Utilities;
import org.jspecify.annotations.Nullable;

/** How a cluster is; the SDK builds it. */
@CustomType
public final class GetClusterstatusResult {
    private final String state;

    private GetClusterstatusResult(Builder builder) {
        state = Utilities.require(builder.state, "GetClusterstatusResult", "state");
    }

    /** One of {@code creating}, {@code destroying}, {@code ready} and {@code restarting}. */
    public String state() {
        return state;
    }

    public static Builder builder() {
        return new Builder();
    }

    @CustomType.Builder
    public static final class Builder {
        private @Nullable String state;

        @CustomType.Setter
        public Builder state(String state) {
            this.state = state;
            return this;
        }

        public GetClusterstatusResult build() {
            return new GetClusterstatusResult(this);
        }
    }
}
