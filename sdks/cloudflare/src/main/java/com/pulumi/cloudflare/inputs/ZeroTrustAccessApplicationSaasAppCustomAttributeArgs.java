package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attribute that Access asserts to a SAML service. */
public final class ZeroTrustAccessApplicationSaasAppCustomAttributeArgs extends ResourceArgs {

    @Import(name = "friendlyName")
    private final @Nullable Output<String> friendlyName;

    @Import(name = "name")
    private final @Nullable Output<String> name;

    @Import(name = "nameFormat")
    private final @Nullable Output<String> nameFormat;

    @Import(name = "required")
    private final @Nullable Output<Boolean> required;

    @Import(name = "source")
    private final @Nullable Output<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs> source;

    private ZeroTrustAccessApplicationSaasAppCustomAttributeArgs(Builder builder) {
        friendlyName = builder.friendlyName;
        name = builder.name;
        nameFormat = builder.nameFormat;
        required = builder.required;
        source = builder.source;
    }

    public Optional<Output<String>> friendlyName() {
        return Optional.ofNullable(friendlyName);
    }

    public Optional<Output<String>> name() {
        return Optional.ofNullable(name);
    }

    public Optional<Output<String>> nameFormat() {
        return Optional.ofNullable(nameFormat);
    }

    public Optional<Output<Boolean>> required() {
        return Optional.ofNullable(required);
    }

    public Optional<Output<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs>> source() {
        return Optional.ofNullable(source);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> friendlyName;
        private @Nullable Output<String> name;
        private @Nullable Output<String> nameFormat;
        private @Nullable Output<Boolean> required;
        private @Nullable Output<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs> source;

        public Builder friendlyName(@Nullable Output<String> friendlyName) {
            this.friendlyName = friendlyName;
            return this;
        }

        public Builder friendlyName(String friendlyName) {
            return friendlyName(Output.of(friendlyName));
        }

        public Builder name(@Nullable Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder nameFormat(@Nullable Output<String> nameFormat) {
            this.nameFormat = nameFormat;
            return this;
        }

        public Builder nameFormat(String nameFormat) {
            return nameFormat(Output.of(nameFormat));
        }

        public Builder required(@Nullable Output<Boolean> required) {
            this.required = required;
            return this;
        }

        public Builder required(Boolean required) {
            return required(Output.of(required));
        }

        public Builder source(@Nullable Output<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs> source) {
            this.source = source;
            return this;
        }

        public Builder source(ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs source) {
            return source(Output.of(source));
        }

        public ZeroTrustAccessApplicationSaasAppCustomAttributeArgs build() {
            return new ZeroTrustAccessApplicationSaasAppCustomAttributeArgs(this);
        }
    }
}
