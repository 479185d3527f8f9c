package dev.keelson.ops.flux;

import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.cluster.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the repository is fetched, and what it holds is applied. */
final class Reconciliation {
    static final String REPOSITORY = "GitRepository";
    static final String KUSTOMIZATION = "Kustomization";

    private Reconciliation() {}

    /** What is wrong with a repository. */
    static List<Finding> ofRepository(Item repository, Optional<GitRevision> expected) {
        var fetched = artifact(repository);
        var findings = new ArrayList<>(unready(repository));
        if (findings.isEmpty() && fetched.isEmpty()) {
            findings.add(finding(repository, "not-fetched", "it has fetched no revision yet"));
        }
        expected.flatMap(commit -> other(commit, fetched, "fetched"))
                .ifPresent(reason -> findings.add(finding(repository, "other-revision", reason)));
        return findings;
    }

    /**
     * What is wrong with a folder.
     *
     * @param repository what it applies, if it is a repository that is there
     */
    static List<Finding> ofKustomization(
            Item kustomization, Optional<Item> repository, Optional<GitRevision> expected) {
        var applied = Json.text(kustomization.json(), "status", "lastAppliedRevision");
        var fetched = repository.flatMap(Reconciliation::artifact);
        var findings = new ArrayList<>(unready(kustomization));
        var other = expected.flatMap(commit -> other(commit, applied, "applied"))
                .or(() -> fetched.filter(
                                revision -> !applied.filter(revision::equals).isPresent())
                        .map(revision ->
                                "%s is fetched, and %s applied".formatted(revision, applied.orElse("nothing"))));
        other.ifPresent(reason -> findings.add(finding(kustomization, "other-revision", reason)));
        return findings;
    }

    /** The repository that a folder comes from. */
    static Optional<Item> source(Item kustomization, List<Item> repositories) {
        var reference = Json.object(kustomization.json(), "spec", "sourceRef");
        var namespace = Json.text(reference, "namespace").orElse(kustomization.namespace());
        return repositories.stream()
                .filter(repository ->
                        Json.text(reference, "kind").filter(REPOSITORY::equals).isPresent()
                                && Json.text(reference, "name")
                                        .filter(repository.name()::equals)
                                        .isPresent()
                                && repository.namespace().equals(namespace))
                .findFirst();
    }

    static Finding missing(Kind kind, String namespace) {
        return new Finding(
                Severity.BLOCKING,
                "nothing-reconciled",
                "Namespace " + namespace,
                "there is no %s in it".formatted(kind.name()),
                "kubectl get %s -A".formatted(kind.forKubectl()));
    }

    private static Optional<String> artifact(Item repository) {
        return Json.text(repository.json(), "status", "artifact", "revision");
    }

    private static Optional<String> other(GitRevision expected, Optional<String> found, String what) {
        return found.filter(expected::isIn).isPresent()
                ? Optional.empty()
                : Optional.of("%s is %s, not %s".formatted(found.orElse("nothing"), what, expected));
    }

    private static List<Finding> unready(Item object) {
        if (Json.isTrue(object.json(), "spec", "suspend")) {
            return List.of(new Finding(
                    Severity.BLOCKING,
                    "suspended",
                    object.text(),
                    "it is suspended",
                    "kubectl -n %s patch %s %s --type merge -p '{\"spec\":{\"suspend\":false}}'"
                            .formatted(object.namespace(), object.kind().forKubectl(), object.name())));
        }
        var ready = Json.condition(object.json(), "Ready");
        if (ready.isEmpty() || !Rollout.isObserved(object.json())) {
            return List.of(finding(object, "not-reconciled", "its controller has not looked at it yet"));
        }
        if (Json.text(ready.get(), "status").filter("True"::equals).isPresent()) {
            return List.of();
        }
        return List.of(finding(
                object,
                "not-ready",
                "%s: %s"
                        .formatted(
                                Json.text(ready.get(), "reason").orElse("no reason"),
                                Json.text(ready.get(), "message").orElse("no message"))));
    }

    /** Each is mended, or looked at, by having it tried now. */
    private static Finding finding(Item object, String check, String reason) {
        return new Finding(
                Severity.BLOCKING,
                check,
                object.text(),
                reason,
                "kubectl -n %s annotate --overwrite %s %s reconcile.fluxcd.io/requestedAt=\"$(date +%%s)\""
                        .formatted(object.namespace(), object.kind().forKubectl(), object.name()));
    }
}
