package dev.keelson.gitops;

import dev.keelson.crd.GitRepository;
import dev.keelson.settings.GoDuration;
import java.util.Map;

/** What Flux is told of the repository and of the folder in it. */
final class FluxSpecs {
    private FluxSpecs() {}

    static Map<String, Object> repository(GitSource source, String secretName) {
        return Map.of(
                "url",
                source.url(),
                "ref",
                Map.of("branch", source.branch()),
                "secretRef",
                Map.of("name", secretName),
                "interval",
                GoDuration.of(source.fetch()));
    }

    /** Whether deleting the Kustomization deletes what it applied, or leaves it in the cluster. */
    static Map<String, Object> folder(GitSource source, String repository, boolean retain) {
        return Map.of(
                "sourceRef",
                Map.of("kind", GitRepository.KIND, "name", repository),
                "path",
                "./" + source.path(),
                "prune",
                true,
                "deletionPolicy",
                retain ? "Orphan" : "Delete",
                "wait",
                true,
                "interval",
                GoDuration.of(source.interval()),
                "timeout",
                GoDuration.of(source.timeout()));
    }
}
