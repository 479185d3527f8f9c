package dev.keelson.gitops;

import dev.keelson.settings.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What Argo CD applies out of one repository. */
public record ArgoCdArgs(List<ArgoApplicationArgs> applications) {
    /** Two Applications of one name are one, and two of one folder or namespace undo each other's work. */
    private static final Map<String, Function<ArgoApplicationArgs, Object>> UNIQUE = new TreeMap<>(Map.of(
            "name", ArgoApplicationArgs::name,
            "path", ArgoApplicationArgs::path,
            "namespace", ArgoApplicationArgs::namespace));

    public ArgoCdArgs {
        applications = List.copyOf(applications);
        for (var unique : UNIQUE.entrySet()) {
            Duplicates.refuse(applications, "applications", unique.getKey(), unique.getValue());
        }
    }

    public static Optional<ArgoCdArgs> read(Section argocd) {
        var repository = argocd.required(
                "repository",
                GitSource.URL,
                "The https URL of the git repository. Its login, if it needs one, is a Secret of Argo CD's.");
        var revision = argocd.required(
                "revision", ArgoApplicationArgs.REVISION, "The branch, tag or commit that Argo CD follows.");
        var entries = argocd.entries(
                "applications",
                "The environments that Argo CD applies, each out of a folder of its own.",
                section -> ArgoApplicationArgs.read(section, repository, revision));
        UNIQUE.forEach((key, of) -> Duplicates.refuse(entries, key, of));
        return argocd.whole(
                () -> new ArgoCdArgs(entries.stream().map(Section.Entry::value).toList()));
    }
}
