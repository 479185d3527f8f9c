package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one kind of SCIM resource is changed on its way. */
public final class ZeroTrustAccessApplicationScimConfigMappingArgs extends ResourceArgs {

    @Import(name = "enabled")
    private final @Nullable Output<Boolean> enabled;

    @Import(name = "filter")
    private final @Nullable Output<String> filter;

    @Import(name = "operations")
    private final @Nullable Output<ZeroTrustAccessApplicationScimConfigMappingOperationsArgs> operations;

    @Import(name = "schema", required = true)
    private final Output<String> schema;

    @Import(name = "strictness")
    private final @Nullable Output<String> strictness;

    @Import(name = "transformJsonata")
    private final @Nullable Output<String> transformJsonata;

    private ZeroTrustAccessApplicationScimConfigMappingArgs(Builder builder) {
        enabled = builder.enabled;
        filter = builder.filter;
        operations = builder.operations;
        schema = Utilities.require(builder.schema, "ZeroTrustAccessApplicationScimConfigMappingArgs", "schema");
        strictness = builder.strictness;
        transformJsonata = builder.transformJsonata;
    }

    public Optional<Output<Boolean>> enabled() {
        return Optional.ofNullable(enabled);
    }

    public Optional<Output<String>> filter() {
        return Optional.ofNullable(filter);
    }

    public Optional<Output<ZeroTrustAccessApplicationScimConfigMappingOperationsArgs>> operations() {
        return Optional.ofNullable(operations);
    }

    public Output<String> schema() {
        return schema;
    }

    public Optional<Output<String>> strictness() {
        return Optional.ofNullable(strictness);
    }

    public Optional<Output<String>> transformJsonata() {
        return Optional.ofNullable(transformJsonata);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Boolean> enabled;
        private @Nullable Output<String> filter;
        private @Nullable Output<ZeroTrustAccessApplicationScimConfigMappingOperationsArgs> operations;
        private @Nullable Output<String> schema;
        private @Nullable Output<String> strictness;
        private @Nullable Output<String> transformJsonata;

        public Builder enabled(@Nullable Output<Boolean> enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder enabled(Boolean enabled) {
            return enabled(Output.of(enabled));
        }

        public Builder filter(@Nullable Output<String> filter) {
            this.filter = filter;
            return this;
        }

        public Builder filter(String filter) {
            return filter(Output.of(filter));
        }

        public Builder operations(
                @Nullable Output<ZeroTrustAccessApplicationScimConfigMappingOperationsArgs> operations) {
            this.operations = operations;
            return this;
        }

        public Builder operations(ZeroTrustAccessApplicationScimConfigMappingOperationsArgs operations) {
            return operations(Output.of(operations));
        }

        public Builder schema(Output<String> schema) {
            this.schema = schema;
            return this;
        }

        public Builder schema(String schema) {
            return schema(Output.of(schema));
        }

        public Builder strictness(@Nullable Output<String> strictness) {
            this.strictness = strictness;
            return this;
        }

        public Builder strictness(String strictness) {
            return strictness(Output.of(strictness));
        }

        public Builder transformJsonata(@Nullable Output<String> transformJsonata) {
            this.transformJsonata = transformJsonata;
            return this;
        }

        public Builder transformJsonata(String transformJsonata) {
            return transformJsonata(Output.of(transformJsonata));
        }

        public ZeroTrustAccessApplicationScimConfigMappingArgs build() {
            return new ZeroTrustAccessApplicationScimConfigMappingArgs(this);
        }
    }
}
