package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which changes a SCIM mapping passes on. */
public final class ZeroTrustAccessApplicationScimConfigMappingOperationsArgs extends ResourceArgs {

    @Import(name = "create")
    private final @Nullable Output<Boolean> create;

    @Import(name = "delete")
    private final @Nullable Output<Boolean> delete;

    @Import(name = "update")
    private final @Nullable Output<Boolean> update;

    private ZeroTrustAccessApplicationScimConfigMappingOperationsArgs(Builder builder) {
        create = builder.create;
        delete = builder.delete;
        update = builder.update;
    }

    public Optional<Output<Boolean>> create() {
        return Optional.ofNullable(create);
    }

    public Optional<Output<Boolean>> delete() {
        return Optional.ofNullable(delete);
    }

    public Optional<Output<Boolean>> update() {
        return Optional.ofNullable(update);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Boolean> create;
        private @Nullable Output<Boolean> delete;
        private @Nullable Output<Boolean> update;

        public Builder create(@Nullable Output<Boolean> create) {
            this.create = create;
            return this;
        }

        public Builder create(Boolean create) {
            return create(Output.of(create));
        }

        public Builder delete(@Nullable Output<Boolean> delete) {
            this.delete = delete;
            return this;
        }

        public Builder delete(Boolean delete) {
            return delete(Output.of(delete));
        }

        public Builder update(@Nullable Output<Boolean> update) {
            this.update = update;
            return this;
        }

        public Builder update(Boolean update) {
            return update(Output.of(update));
        }

        public ZeroTrustAccessApplicationScimConfigMappingOperationsArgs build() {
            return new ZeroTrustAccessApplicationScimConfigMappingOperationsArgs(this);
        }
    }
}
