package dev.keelson.gitops;

import dev.keelson.settings.Section;
import dev.keelson.site.SiteSettings;
import java.util.List;
import java.util.Optional;

/** What changes the cluster beside Pulumi: each is there, or is not. */
public record GitOpsArgs(
        Optional<KeelArgs> keel,
        Optional<FluxBootstrapArgs> flux,
        Optional<ArgoCdArgs> argocd,
        Optional<PulumiOperatorArgs> pulumiOperator) {
    /** None of them. */
    public static final GitOpsArgs NONE =
            new GitOpsArgs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String FLUX = "flux";
    private static final String PULUMI_OPERATOR = "pulumiOperator";

    /** The keys of a program's settings that ask for them. */
    public static final List<String> KEYS = List.of("keel", FLUX, "argocd", PULUMI_OPERATOR);

    /** The secrets that those keys ask for. */
    public static final List<String> SECRETS = List.of(FluxBootstrapArgs.TOKEN, PulumiOperatorArgs.TOKEN);

    /**
     * Those that a program's own settings describe; one that could not be read is absent.
     *
     * @param site whose stacks may have another applier; empty where it could not be read
     */
    public static GitOpsArgs read(Section own, Optional<SiteSettings> site) {
        var keel = own.optionalMap(
                "keel",
                "Keel, which restarts pods when their tag points to a new image. Without it, there is none.",
                KeelArgs::read);
        var flux = own.optionalMap(
                FLUX,
                "Flux, which applies what a folder of a git repository holds. Without it, there is none.",
                FluxBootstrapArgs::read);
        var argocd = own.optionalMap(
                "argocd",
                "The environments that Argo CD applies. Without it, Pulumi declares none to it.",
                ArgoCdArgs::read);
        var pulumiOperator = own.optionalMap(
                PULUMI_OPERATOR,
                "The Pulumi operator, which applies other stacks out of git. Without it, there is none.",
                section -> PulumiOperatorArgs.read(section, site));
        own.refuseUnused(FluxBootstrapArgs.TOKEN, "left out, or used by a %s".formatted(own.key(FLUX)));
        own.refuseUnused(PulumiOperatorArgs.TOKEN, "left out, or used by a %s".formatted(own.key(PULUMI_OPERATOR)));
        return new GitOpsArgs(keel, flux, argocd, pulumiOperator);
    }
}
