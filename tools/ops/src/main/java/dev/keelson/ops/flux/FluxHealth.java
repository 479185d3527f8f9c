package dev.keelson.ops.flux;

import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import dev.keelson.ops.cluster.Kinds;
import dev.keelson.ops.helm.Releases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether Flux runs in a namespace, and has applied what it should.
 *
 * @param findings the worst first
 */
public record FluxHealth(List<Finding> findings) {
    private static final String SOURCES = "source.toolkit.fluxcd.io";
    private static final String FOLDERS = "kustomize.toolkit.fluxcd.io";

    public FluxHealth {
        findings = List.copyOf(findings);
    }

    /**
     * What is asked.
     *
     * @param repository the one that the revision is of; others of the namespace have only to be ready
     * @param revision the commit that should be applied
     */
    public record Question(String namespace, String repository, Optional<GitRevision> revision) {}

    /** Looks once, and changes nothing. */
    public static FluxHealth of(Cluster cluster, Question question) {
        var namespace = Optional.of(question.namespace());
        var findings = new ArrayList<Finding>();
        findings.addAll(Rollout.of(
                question.namespace(),
                expected(cluster, question.namespace(), findings),
                cluster.list(Kind.DEPLOYMENT, namespace),
                cluster.list(Kind.POD, namespace)));
        var kinds = Kinds.of(cluster);
        var repositories = kind(kinds, SOURCES, Reconciliation.REPOSITORY, findings)
                .map(kind -> found(kind, cluster.list(kind, namespace), question, findings))
                .orElse(List.of());
        repositories.forEach(repository ->
                findings.addAll(Reconciliation.ofRepository(repository, expected(question, Optional.of(repository)))));
        kind(kinds, FOLDERS, Reconciliation.KUSTOMIZATION, findings)
                .map(kind -> found(kind, cluster.list(kind, namespace), question, findings))
                .orElse(List.of())
                .forEach(folder -> {
                    var source = Reconciliation.source(folder, repositories);
                    findings.addAll(Reconciliation.ofKustomization(folder, source, expected(question, source)));
                });
        if (question.revision().isPresent()
                && !repositories.isEmpty()
                && repositories.stream().noneMatch(one -> one.name().equals(question.repository()))) {
            findings.add(new Finding(
                    Severity.BLOCKING,
                    "nothing-reconciled",
                    "%s %s/%s".formatted(Reconciliation.REPOSITORY, question.namespace(), question.repository()),
                    "it is not there, so that nothing can be at %s"
                            .formatted(question.revision().get()),
                    "kubectl -n %s get gitrepositories".formatted(question.namespace())));
        }
        return new FluxHealth(Finding.sorted(findings));
    }

    public boolean isHealthy() {
        return findings.stream().noneMatch(Finding::isBlocking);
    }

    public boolean missesControllers() {
        return findings.stream().anyMatch(finding -> finding.check().equals(Rollout.MISSING));
    }

    /** In one line, for whoever waits. */
    public String progress() {
        return "%d %s, first %s: %s"
                .formatted(
                        findings.size(),
                        findings.size() == 1 ? "finding" : "findings",
                        findings.get(0).object(),
                        findings.get(0).reason());
    }

    /** The controllers that the release in use declares; all where none can be read. */
    private static Collection<String> expected(Cluster cluster, String namespace, List<Finding> findings) {
        var releases = Releases.in(cluster);
        var flux = FluxReleases.in(cluster, releases, namespace);
        flux.unreadable()
                .forEach((revision, reason) -> findings.add(new Finding(
                        Severity.WARNING,
                        "unreadable-release",
                        "Secret %s/%s".formatted(namespace, revision.secret()),
                        reason + "; all six controllers are expected",
                        "helm -n %s history %s"
                                .formatted(namespace, revision.release().name()))));
        return flux.current(releases)
                .map(revision -> (Collection<String>) Controllers.of(flux.manifest(revision.release())))
                .orElse(Controllers.ALL);
    }

    private static Optional<GitRevision> expected(Question question, Optional<Item> repository) {
        return question.revision()
                .filter(any -> repository
                        .filter(one -> one.name().equals(question.repository()))
                        .isPresent());
    }

    private static Optional<Kind> kind(Kinds kinds, String group, String name, List<Finding> findings) {
        var kind = kinds.preferred(group, name);
        if (kind.isEmpty()) {
            findings.add(new Finding(
                    Severity.BLOCKING,
                    "kind-missing",
                    "CustomResourceDefinition %s in %s".formatted(name, group),
                    "the cluster does not know this kind",
                    "kubectl get crds | grep fluxcd"));
        }
        return kind;
    }

    private static List<Item> found(Kind kind, List<Item> items, Question question, List<Finding> findings) {
        if (items.isEmpty()) {
            findings.add(Reconciliation.missing(kind, question.namespace()));
        }
        return items;
    }
}
