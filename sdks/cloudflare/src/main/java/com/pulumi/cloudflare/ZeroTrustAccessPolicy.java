// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ResourceType(type = ZeroTrustAccessPolicy.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class ZeroTrustAccessPolicy extends CustomResource {
    static final String TYPE = "cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy";

    @Export(name = "accountId", refs = String.class, tree = "[0]")
    private Output<String> accountId;

    @Export(name = "appCount", refs = Integer.class, tree = "[0]")
    private Output<Integer> appCount;

    @Export(name = "approvalRequired", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> approvalRequired;

    @Export(name = "createdAt", refs = String.class, tree = "[0]")
    private Output<String> createdAt;

    @Export(name = "decision", refs = String.class, tree = "[0]")
    private Output<String> decision;

    @Export(name = "isolationRequired", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> isolationRequired;

    @Export(name = "name", refs = String.class, tree = "[0]")
    private Output<String> name;

    @Export(name = "purposeJustificationPrompt", refs = String.class, tree = "[0]")
    private Output<String> purposeJustificationPrompt;

    @Export(name = "purposeJustificationRequired", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> purposeJustificationRequired;

    @Export(name = "reusable", refs = Boolean.class, tree = "[0]")
    private Output<Boolean> reusable;

    @Export(name = "sessionDuration", refs = String.class, tree = "[0]")
    private Output<String> sessionDuration;

    @Export(name = "updatedAt", refs = String.class, tree = "[0]")
    private Output<String> updatedAt;

    public ZeroTrustAccessPolicy(String name, ZeroTrustAccessPolicyArgs args) {
        this(name, args, null);
    }

    public ZeroTrustAccessPolicy(String name, ZeroTrustAccessPolicyArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    public Output<String> accountId() {
        return accountId;
    }

    public Output<Integer> appCount() {
        return appCount;
    }

    public Output<Optional<Boolean>> approvalRequired() {
        return Codegen.optional(approvalRequired);
    }

    public Output<String> createdAt() {
        return createdAt;
    }

    public Output<String> decision() {
        return decision;
    }

    public Output<Optional<Boolean>> isolationRequired() {
        return Codegen.optional(isolationRequired);
    }

    public Output<String> name() {
        return name;
    }

    public Output<Optional<String>> purposeJustificationPrompt() {
        return Codegen.optional(purposeJustificationPrompt);
    }

    public Output<Optional<Boolean>> purposeJustificationRequired() {
        return Codegen.optional(purposeJustificationRequired);
    }

    public Output<Boolean> reusable() {
        return reusable;
    }

    public Output<Optional<String>> sessionDuration() {
        return Codegen.optional(sessionDuration);
    }

    public Output<String> updatedAt() {
        return updatedAt;
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of(), List.of("cloudflare:index/accessPolicy:AccessPolicy"));
    }
}
