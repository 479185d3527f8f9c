// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustAccessPolicyIncludeArgs extends ResourceArgs {
    @Import(name = "email")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeEmailArgs> email;

    @Import(name = "emailDomain")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeEmailDomainArgs> emailDomain;

    @Import(name = "group")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeGroupArgs> group;

    @Import(name = "serviceToken")
    private final @Nullable Output<ZeroTrustAccessPolicyIncludeServiceTokenArgs> serviceToken;

    private ZeroTrustAccessPolicyIncludeArgs(Builder builder) {
        email = builder.email;
        emailDomain = builder.emailDomain;
        group = builder.group;
        serviceToken = builder.serviceToken;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessPolicyIncludeEmailArgs> email;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeEmailDomainArgs> emailDomain;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeGroupArgs> group;
        private @Nullable Output<ZeroTrustAccessPolicyIncludeServiceTokenArgs> serviceToken;

        public Builder email(@Nullable Output<ZeroTrustAccessPolicyIncludeEmailArgs> email) {
            this.email = email;
            return this;
        }

        public Builder email(ZeroTrustAccessPolicyIncludeEmailArgs email) {
            return email(Output.of(email));
        }

        public Builder emailDomain(@Nullable Output<ZeroTrustAccessPolicyIncludeEmailDomainArgs> emailDomain) {
            this.emailDomain = emailDomain;
            return this;
        }

        public Builder emailDomain(ZeroTrustAccessPolicyIncludeEmailDomainArgs emailDomain) {
            return emailDomain(Output.of(emailDomain));
        }

        public Builder group(@Nullable Output<ZeroTrustAccessPolicyIncludeGroupArgs> group) {
            this.group = group;
            return this;
        }

        public Builder group(ZeroTrustAccessPolicyIncludeGroupArgs group) {
            return group(Output.of(group));
        }

        public Builder serviceToken(@Nullable Output<ZeroTrustAccessPolicyIncludeServiceTokenArgs> serviceToken) {
            this.serviceToken = serviceToken;
            return this;
        }

        public Builder serviceToken(ZeroTrustAccessPolicyIncludeServiceTokenArgs serviceToken) {
            return serviceToken(Output.of(serviceToken));
        }

        public ZeroTrustAccessPolicyIncludeArgs build() {
            return new ZeroTrustAccessPolicyIncludeArgs(this);
        }
    }
}
