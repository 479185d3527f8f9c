package dev.keelson.gitops;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.SiteSettings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Pulumi stack that the operator applies; the names are those of its Stack objects.
 *
 * @param name of the Stack object
 * @param stack the whole name, with organization and project
 * @param repoDir where the project lies, from the repository's root
 * @param envRefs beside the token of Pulumi's backend
 * @param resyncFrequencySeconds how often the branch is asked for a new commit
 * @param retryOnUpdateConflict whether it tries again where somebody else updates the stack
 * @param destroyOnFinalize whether the stack is destroyed with its Stack object
 */
public record PulumiStackArgs(
        DnsLabel name,
        String stack,
        String projectRepo,
        String branch,
        String repoDir,
        List<EnvRef> envRefs,
        int resyncFrequencySeconds,
        boolean retryOnUpdateConflict,
        boolean destroyOnFinalize) {
    /** The variable in which the operator gives the token of Pulumi's backend. */
    static final String TOKEN = "PULUMI_ACCESS_TOKEN";

    private static final SettingType<String> STACK = SettingType.matching(
            "a stack's whole name, like acme/shop-data/prod",
            Pattern.compile("[A-Za-z0-9_-]{1,64}/[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}"));

    /** The operator asks no more often than once in a minute. */
    private static final SettingType<Integer> SECONDS = SettingType.integer(60, 86_400);

    /**
     * A variable with the value of a Secret in the operator's namespace.
     *
     * @param name of the variable
     * @param key in the Secret
     */
    public record EnvRef(String name, DnsLabel secret, String key) {
        private static final SettingType<String> VARIABLE = SettingType.matching(
                        "the name of a variable, like DATABASE_URL", Pattern.compile("[A-Za-z_][A-Za-z0-9_]*"))
                .where("the name of a variable, like DATABASE_URL, and not " + TOKEN, name -> !name.equals(TOKEN));
        private static final SettingType<String> KEY =
                SettingType.matching("a key of a Secret, like url", Pattern.compile("[A-Za-z0-9._-]{1,253}"));

        public EnvRef {
            var problems = new Problems();
            problems.hold("name", VARIABLE, name);
            problems.hold("key", KEY, key);
            problems.check();
        }

        static Optional<EnvRef> read(Section ref) {
            var name = ref.required("name", VARIABLE, "The variable of the program.");
            var secret = ref.required("secret", SettingType.NAME, "The Secret in the namespace pulumi-system.");
            var key = ref.required("key", KEY, "The key of the value in that Secret.");
            return ref.whole(() -> new EnvRef(name.orElseThrow(), secret.orElseThrow(), key.orElseThrow()));
        }
    }

    public PulumiStackArgs {
        var problems = new Problems();
        problems.hold("stack", STACK, stack);
        problems.hold("projectRepo", GitSource.URL, projectRepo);
        problems.hold("branch", GitSource.BRANCH, branch);
        problems.hold("repoDir", GitSource.PATH, repoDir);
        problems.hold("resyncFrequencySeconds", SECONDS, resyncFrequencySeconds);
        problems.check();
        envRefs = List.copyOf(envRefs);
        Duplicates.refuse(envRefs, "envRefs", "name", EnvRef::name);
    }

    /**
     * A stack of a list.
     *
     * @param site whose own stacks the operator may not apply where GitHub Actions does; empty where it could not be
     *     read
     */
    static Optional<PulumiStackArgs> read(Section section, Optional<SiteSettings> site) {
        var name = section.required("name", SettingType.NAME, "The name of the Stack object.");
        var stack = section.required("stack", STACK, "The stack that the operator applies, with its whole name.");
        stack.filter(whole -> site.filter(known -> isActions(known, whole)).isPresent())
                .ifPresent(own -> section.wrong(
                        "stack",
                        own,
                        "the stack of another project: site:deployOnlyFrom is github-actions, and one stack has one"
                                + " applier"));
        var projectRepo = section.required("projectRepo", GitSource.URL, "The https URL of the git repository.");
        var branch = section.required("branch", GitSource.BRANCH, "The branch that the operator follows.");
        var repoDir = section.required(
                "repoDir", GitSource.PATH, "The folder with the project's Pulumi.yaml, from the repository's root.");
        var envRefs = section.optionalEntries(
                "envRefs", "Variables of the program, from Secrets in pulumi-system.", EnvRef::read);
        Duplicates.refuse(envRefs, "name", EnvRef::name);
        var seconds = section.required(
                "resyncFrequencySeconds", SECONDS, "How often the branch is asked for a new commit, in seconds.");
        var retry = section.optional(
                "retryOnUpdateConflict",
                SettingType.BOOL,
                "Whether the operator tries again where somebody else updates the stack.",
                false);
        var destroy = section.optional(
                "destroyOnFinalize",
                SettingType.BOOL,
                "Whether all that the stack holds is destroyed when the entry is deleted.",
                false);
        return section.whole(() -> new PulumiStackArgs(
                name.orElseThrow(),
                stack.orElseThrow(),
                projectRepo.orElseThrow(),
                branch.orElseThrow(),
                repoDir.orElseThrow(),
                envRefs.stream().map(Section.Entry::value).toList(),
                seconds.orElseThrow(),
                retry,
                destroy));
    }

    private static boolean isActions(SiteSettings site, String stack) {
        return site.onlyByActions() && stack.startsWith("%s/%s-".formatted(site.organization(), site.name()));
    }
}
