package dev.keelson.gitops;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.SiteArgs;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an {@link ArgoApplication} is made of.
 *
 * @param repository over https; its login, if it needs one, is a setting of Argo CD's own
 * @param revision the branch, tag or commit that Argo CD follows
 * @param path from the repository's root, like argocd/prod
 * @param namespace in which the objects of the folder lie
 */
public record ArgoApplicationArgs(DnsLabel name, String repository, String revision, String path, DnsLabel namespace) {
    static final SettingType<String> REVISION = SettingType.matching(
            "a branch, tag or commit, like main", Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9_-])?"));
    private static final SettingType<DnsLabel> NAMESPACE = SettingType.NAME.where(
            "the namespace of a site's stack, like shop-prod, and none of Kubernetes or the platform",
            name -> !SiteArgs.isTaken(name.text()));

    public ArgoApplicationArgs {
        var problems = new Problems();
        problems.hold("repository", GitSource.URL, repository);
        problems.hold("revision", REVISION, revision);
        problems.hold("path", GitSource.PATH, path);
        problems.hold("namespace", NAMESPACE, namespace);
        problems.check();
    }

    /**
     * An application of a list.
     *
     * @param repository empty where it could not be read
     * @param revision empty where it could not be read
     */
    static Optional<ArgoApplicationArgs> read(Section section, Optional<String> repository, Optional<String> revision) {
        var name = section.required("name", SettingType.NAME, "The Application's name.");
        var path = section.required(
                "path",
                GitSource.PATH,
                "The folder that Argo CD applies, from the repository's root: './keelson render argocd' writes it.");
        var namespace = section.required(
                "namespace",
                NAMESPACE,
                "The namespace in which the folder's objects lie: cluster:namespace of a stack with"
                        + " cluster:appliedBy argocd.");
        return section.whole(() -> repository.flatMap(url -> revision.map(followed -> new ArgoApplicationArgs(
                        name.orElseThrow(), url, followed, path.orElseThrow(), namespace.orElseThrow()))))
                .flatMap(read -> read);
    }
}
