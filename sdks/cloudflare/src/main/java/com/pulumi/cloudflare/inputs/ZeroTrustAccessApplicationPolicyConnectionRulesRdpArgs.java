package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody may copy and paste over RDP. */
public final class ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs extends ResourceArgs {

    @Import(name = "allowedClipboardLocalToRemoteFormats")
    private final @Nullable Output<List<String>> allowedClipboardLocalToRemoteFormats;

    @Import(name = "allowedClipboardRemoteToLocalFormats")
    private final @Nullable Output<List<String>> allowedClipboardRemoteToLocalFormats;

    private ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs(Builder builder) {
        allowedClipboardLocalToRemoteFormats = builder.allowedClipboardLocalToRemoteFormats;
        allowedClipboardRemoteToLocalFormats = builder.allowedClipboardRemoteToLocalFormats;
    }

    public Optional<Output<List<String>>> allowedClipboardLocalToRemoteFormats() {
        return Optional.ofNullable(allowedClipboardLocalToRemoteFormats);
    }

    public Optional<Output<List<String>>> allowedClipboardRemoteToLocalFormats() {
        return Optional.ofNullable(allowedClipboardRemoteToLocalFormats);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<List<String>> allowedClipboardLocalToRemoteFormats;
        private @Nullable Output<List<String>> allowedClipboardRemoteToLocalFormats;

        public Builder allowedClipboardLocalToRemoteFormats(
                @Nullable Output<List<String>> allowedClipboardLocalToRemoteFormats) {
            this.allowedClipboardLocalToRemoteFormats = allowedClipboardLocalToRemoteFormats;
            return this;
        }

        public Builder allowedClipboardLocalToRemoteFormats(List<String> allowedClipboardLocalToRemoteFormats) {
            return allowedClipboardLocalToRemoteFormats(Output.of(allowedClipboardLocalToRemoteFormats));
        }

        public Builder allowedClipboardLocalToRemoteFormats(String... allowedClipboardLocalToRemoteFormats) {
            return allowedClipboardLocalToRemoteFormats(List.of(allowedClipboardLocalToRemoteFormats));
        }

        public Builder allowedClipboardRemoteToLocalFormats(
                @Nullable Output<List<String>> allowedClipboardRemoteToLocalFormats) {
            this.allowedClipboardRemoteToLocalFormats = allowedClipboardRemoteToLocalFormats;
            return this;
        }

        public Builder allowedClipboardRemoteToLocalFormats(List<String> allowedClipboardRemoteToLocalFormats) {
            return allowedClipboardRemoteToLocalFormats(Output.of(allowedClipboardRemoteToLocalFormats));
        }

        public Builder allowedClipboardRemoteToLocalFormats(String... allowedClipboardRemoteToLocalFormats) {
            return allowedClipboardRemoteToLocalFormats(List.of(allowedClipboardRemoteToLocalFormats));
        }

        public ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs build() {
            return new ZeroTrustAccessApplicationPolicyConnectionRulesRdpArgs(this);
        }
    }
}
