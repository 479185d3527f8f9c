package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the value of a claim comes from. */
public final class ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs extends ResourceArgs {

    @Import(name = "name")
    private final @Nullable Output<String> name;

    @Import(name = "nameByIdp")
    private final @Nullable Output<Map<String, String>> nameByIdp;

    private ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs(Builder builder) {
        name = builder.name;
        nameByIdp = builder.nameByIdp;
    }

    public Optional<Output<String>> name() {
        return Optional.ofNullable(name);
    }

    public Optional<Output<Map<String, String>>> nameByIdp() {
        return Optional.ofNullable(nameByIdp);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> name;
        private @Nullable Output<Map<String, String>> nameByIdp;

        public Builder name(@Nullable Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder nameByIdp(@Nullable Output<Map<String, String>> nameByIdp) {
            this.nameByIdp = nameByIdp;
            return this;
        }

        public Builder nameByIdp(Map<String, String> nameByIdp) {
            return nameByIdp(Output.of(nameByIdp));
        }

        public ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs build() {
            return new ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs(this);
        }
    }
}
