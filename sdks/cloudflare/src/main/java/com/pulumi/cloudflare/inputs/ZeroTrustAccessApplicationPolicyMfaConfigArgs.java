package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The second factor that a policy of one application asks for. */
public final class ZeroTrustAccessApplicationPolicyMfaConfigArgs extends ResourceArgs {

    @Import(name = "allowedAuthenticators")
    private final @Nullable Output<List<String>> allowedAuthenticators;

    @Import(name = "mfaDisabled")
    private final @Nullable Output<Boolean> mfaDisabled;

    @Import(name = "sessionDuration")
    private final @Nullable Output<String> sessionDuration;

    private ZeroTrustAccessApplicationPolicyMfaConfigArgs(Builder builder) {
        allowedAuthenticators = builder.allowedAuthenticators;
        mfaDisabled = builder.mfaDisabled;
        sessionDuration = builder.sessionDuration;
    }

    public Optional<Output<List<String>>> allowedAuthenticators() {
        return Optional.ofNullable(allowedAuthenticators);
    }

    public Optional<Output<Boolean>> mfaDisabled() {
        return Optional.ofNullable(mfaDisabled);
    }

    public Optional<Output<String>> sessionDuration() {
        return Optional.ofNullable(sessionDuration);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<List<String>> allowedAuthenticators;
        private @Nullable Output<Boolean> mfaDisabled;
        private @Nullable Output<String> sessionDuration;

        public Builder allowedAuthenticators(@Nullable Output<List<String>> allowedAuthenticators) {
            this.allowedAuthenticators = allowedAuthenticators;
            return this;
        }

        public Builder allowedAuthenticators(List<String> allowedAuthenticators) {
            return allowedAuthenticators(Output.of(allowedAuthenticators));
        }

        public Builder allowedAuthenticators(String... allowedAuthenticators) {
            return allowedAuthenticators(List.of(allowedAuthenticators));
        }

        public Builder mfaDisabled(@Nullable Output<Boolean> mfaDisabled) {
            this.mfaDisabled = mfaDisabled;
            return this;
        }

        public Builder mfaDisabled(Boolean mfaDisabled) {
            return mfaDisabled(Output.of(mfaDisabled));
        }

        public Builder sessionDuration(@Nullable Output<String> sessionDuration) {
            this.sessionDuration = sessionDuration;
            return this;
        }

        public Builder sessionDuration(String sessionDuration) {
            return sessionDuration(Output.of(sessionDuration));
        }

        public ZeroTrustAccessApplicationPolicyMfaConfigArgs build() {
            return new ZeroTrustAccessApplicationPolicyMfaConfigArgs(this);
        }
    }
}
