package com.pulumi.crunchybridge.outputs;

import com.pulumi.core.annotations.CustomType;
import com.pulumi.crunchybridge.Utilities;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roles of a cluster; the SDK builds it. */
@CustomType
public final class GetClusterrolesResult {
    private final Map<String, String> superuser;

    private GetClusterrolesResult(Builder builder) {
        superuser = Map.copyOf(Utilities.require(builder.superuser, "GetClusterrolesResult", "superuser"));
    }

    /** The role that may do everything: its {@code name}, {@code password} and {@code uri}. */
    public Map<String, String> superuser() {
        return superuser;
    }

    public static Builder builder() {
        return new Builder();
    }

    @CustomType.Builder
    public static final class Builder {
        private @Nullable Map<String, String> superuser;

        @CustomType.Setter
        public Builder superuser(Map<String, String> superuser) {
            this.superuser = superuser;
            return this;
        }

        public GetClusterrolesResult build() {
            return new GetClusterrolesResult(this);
        }
    }
}
