package dev.keelson.plan;

/** What Argo CD reads in the annotations of an object. */
public final class ArgoCd {
    /** The wave in which it is applied; 0 without it. */
    public static final String WAVE = "argocd.argoproj.io/sync-wave";

    /** The phase in which it is applied, before or after all waves of the others. */
    public static final String HOOK = "argocd.argoproj.io/hook";

    /** How it is applied and deleted; several options have commas between them. */
    public static final String OPTIONS = "argocd.argoproj.io/sync-options";

    /** The options that keep an object when it leaves git, and when its Application is deleted. */
    public static final String KEEP = "Prune=false,Delete=false";

    /** How it is compared with git; several options have commas between them. */
    public static final String COMPARISON = "argocd.argoproj.io/compare-options";

    /** Or what is kept and has left git would be a difference, and Argo CD would sync for ever to be rid of it. */
    public static final String MAY_BE_EXTRA = "IgnoreExtraneous";

    /** Set by a program whose objects Argo CD applies, on its namespace. */
    private static final String APPLIED_BY = "keelson.dev/applied-by";

    private static final String NAME = "argocd";

    private ArgoCd() {}

    /** Whether the program that declares this namespace leaves its objects to Argo CD. */
    public static boolean applies(Value namespace) {
        return namespace
                .text("metadata", "annotations", APPLIED_BY)
                .filter(NAME::equals)
                .isPresent();
    }
}
