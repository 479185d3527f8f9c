package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the value of an asserted attribute comes from. */
public final class ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs extends ResourceArgs {

    @Import(name = "name")
    private final @Nullable Output<String> name;

    @Import(name = "nameByIdps")
    private final @Nullable Output<List<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs>>
            nameByIdps;

    private ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs(Builder builder) {
        name = builder.name;
        nameByIdps = builder.nameByIdps;
    }

    public Optional<Output<String>> name() {
        return Optional.ofNullable(name);
    }

    public Optional<Output<List<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs>>> nameByIdps() {
        return Optional.ofNullable(nameByIdps);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> name;
        private @Nullable Output<List<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs>> nameByIdps;

        public Builder name(@Nullable Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder nameByIdps(
                @Nullable
                        Output<List<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs>> nameByIdps) {
            this.nameByIdps = nameByIdps;
            return this;
        }

        public Builder nameByIdps(
                List<ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs> nameByIdps) {
            return nameByIdps(Output.of(nameByIdps));
        }

        public Builder nameByIdps(ZeroTrustAccessApplicationSaasAppCustomAttributeSourceNameByIdpArgs... nameByIdps) {
            return nameByIdps(List.of(nameByIdps));
        }

        public ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs build() {
            return new ZeroTrustAccessApplicationSaasAppCustomAttributeSourceArgs(this);
        }
    }
}
