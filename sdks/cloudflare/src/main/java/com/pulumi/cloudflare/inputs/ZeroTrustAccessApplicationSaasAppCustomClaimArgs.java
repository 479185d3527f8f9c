package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A claim that Access hands to an OpenID Connect service. */
public final class ZeroTrustAccessApplicationSaasAppCustomClaimArgs extends ResourceArgs {

    @Import(name = "name")
    private final @Nullable Output<String> name;

    @Import(name = "required")
    private final @Nullable Output<Boolean> required;

    @Import(name = "scope")
    private final @Nullable Output<String> scope;

    @Import(name = "source")
    private final @Nullable Output<ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs> source;

    private ZeroTrustAccessApplicationSaasAppCustomClaimArgs(Builder builder) {
        name = builder.name;
        required = builder.required;
        scope = builder.scope;
        source = builder.source;
    }

    public Optional<Output<String>> name() {
        return Optional.ofNullable(name);
    }

    public Optional<Output<Boolean>> required() {
        return Optional.ofNullable(required);
    }

    public Optional<Output<String>> scope() {
        return Optional.ofNullable(scope);
    }

    public Optional<Output<ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs>> source() {
        return Optional.ofNullable(source);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> name;
        private @Nullable Output<Boolean> required;
        private @Nullable Output<String> scope;
        private @Nullable Output<ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs> source;

        public Builder name(@Nullable Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder required(@Nullable Output<Boolean> required) {
            this.required = required;
            return this;
        }

        public Builder required(Boolean required) {
            return required(Output.of(required));
        }

        public Builder scope(@Nullable Output<String> scope) {
            this.scope = scope;
            return this;
        }

        public Builder scope(String scope) {
            return scope(Output.of(scope));
        }

        public Builder source(@Nullable Output<ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs> source) {
            this.source = source;
            return this;
        }

        public Builder source(ZeroTrustAccessApplicationSaasAppCustomClaimSourceArgs source) {
            return source(Output.of(source));
        }

        public ZeroTrustAccessApplicationSaasAppCustomClaimArgs build() {
            return new ZeroTrustAccessApplicationSaasAppCustomClaimArgs(this);
        }
    }
}
