package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A link at the foot of the App Launcher. */
public final class ZeroTrustAccessApplicationFooterLinkArgs extends ResourceArgs {

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "url", required = true)
    private final Output<String> url;

    private ZeroTrustAccessApplicationFooterLinkArgs(Builder builder) {
        name = Utilities.require(builder.name, "ZeroTrustAccessApplicationFooterLinkArgs", "name");
        url = Utilities.require(builder.url, "ZeroTrustAccessApplicationFooterLinkArgs", "url");
    }

    public Output<String> name() {
        return name;
    }

    public Output<String> url() {
        return url;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> name;
        private @Nullable Output<String> url;

        public Builder name(Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder url(Output<String> url) {
            this.url = url;
            return this;
        }

        public Builder url(String url) {
            return url(Output.of(url));
        }

        public ZeroTrustAccessApplicationFooterLinkArgs build() {
            return new ZeroTrustAccessApplicationFooterLinkArgs(this);
        }
    }
}
