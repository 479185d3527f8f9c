// Generated from @pulumi/sea@1.2.3 by sdks/generate and sdks/sea/used.txt: do not edit.
package com.pulumi.sea.outputs;

import com.pulumi.core.annotations.CustomType;
import com.pulumi.sea.Utilities;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer; the SDK builds it. */
@CustomType
public final class GetPortResult {
    private final String code;
    private final @Nullable Integer depth;

    private GetPortResult(Builder builder) {
        code = Utilities.require(builder.code, "GetPortResult", "code");
        depth = builder.depth;
    }

    public String code() {
        return code;
    }

    public Optional<Integer> depth() {
        return Optional.ofNullable(depth);
    }

    public static Builder builder() {
        return new Builder();
    }

    @CustomType.Builder
    public static final class Builder {
        private @Nullable String code;
        private @Nullable Integer depth;

        @CustomType.Setter
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        @CustomType.Setter
        public Builder depth(@Nullable Integer depth) {
            this.depth = depth;
            return this;
        }

        public GetPortResult build() {
            return new GetPortResult(this);
        }
    }
}
