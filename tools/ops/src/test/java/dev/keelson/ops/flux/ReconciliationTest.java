package dev.keelson.ops.flux;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Kind REPOSITORY =
            new Kind("source.toolkit.fluxcd.io", "v1", "GitRepository", "gitrepositories", true);
    private static final Kind KUSTOMIZATION =
            new Kind("kustomize.toolkit.fluxcd.io", "v1", "Kustomization", "kustomizations", true);
    private static final String NEW = "main@sha1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String OLD = "main@sha1:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    private static final String READY =
            "\"observedGeneration\": 1, \"conditions\": [{\"type\": \"Ready\", \"status\": \"True\"}]";
    private static final Optional<GitRevision> COMMIT = GitRevision.of("aaaaaaa");

    private static Item object(Kind kind, String spec, String status) {
        return new Item(
                kind, JsonParser.parseString("""
                {"metadata": {"namespace": "flux-system", "name": "flux-system", "generation": 1},
                 "spec": {%s}, "status": {%s}}
                """.formatted(spec, status)).getAsJsonObject());
    }

    private static Item repository(String revision) {
        return object(REPOSITORY, "", READY + ", \"artifact\": {\"revision\": \"%s\"}".formatted(revision));
    }

    private static Item kustomization(String revision) {
        return object(
                KUSTOMIZATION,
                "\"sourceRef\": {\"kind\": \"GitRepository\", \"name\": \"flux-system\"}",
                READY + ", \"lastAppliedRevision\": \"%s\"".formatted(revision));
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.check() + ": " + finding.reason())
                .toList();
    }

    @Test
    void whatIsFetchedAndAppliedIsFine() {
        assertThat(Reconciliation.ofRepository(repository(NEW), COMMIT)).isEmpty();
        assertThat(Reconciliation.ofKustomization(kustomization(NEW), Optional.of(repository(NEW)), COMMIT))
                .isEmpty();
        assertThat(Reconciliation.ofKustomization(kustomization(NEW), Optional.of(repository(NEW)), Optional.empty()))
                .isEmpty();
    }

    @Test
    void anotherRevisionIsNamed() {
        assertThat(told(Reconciliation.ofRepository(repository(OLD), COMMIT)))
                .containsExactly("other-revision: " + OLD + " is fetched, not aaaaaaa");
        assertThat(told(Reconciliation.ofKustomization(kustomization(OLD), Optional.of(repository(NEW)), COMMIT)))
                .containsExactly("other-revision: " + OLD + " is applied, not aaaaaaa");
        assertThat(told(Reconciliation.ofKustomization(
                        kustomization(OLD), Optional.of(repository(NEW)), Optional.empty())))
                .containsExactly("other-revision: " + NEW + " is fetched, and " + OLD + " applied");
    }

    @Test
    void whatItsControllerSaysIsToldWithACommandThatTriesAgain() {
        var failed = object(REPOSITORY, "", """
                "observedGeneration": 1, "conditions": [{"type": "Ready", "status": "False",
                 "reason": "GitOperationFailed", "message": "authentication required"}]""");

        assertThat(Reconciliation.ofRepository(failed, Optional.empty()))
                .containsExactly(new Finding(
                        Finding.Severity.BLOCKING,
                        "not-ready",
                        "GitRepository flux-system/flux-system",
                        "GitOperationFailed: authentication required",
                        "kubectl -n flux-system annotate --overwrite gitrepositories.source.toolkit.fluxcd.io"
                                + " flux-system reconcile.fluxcd.io/requestedAt=\"$(date +%s)\""));
    }

    @Test
    void whatIsSuspendedOrNotLookedAtOrNotFetchedIsNamed() {
        assertThat(told(Reconciliation.ofRepository(object(REPOSITORY, "\"suspend\": true", READY), Optional.empty())))
                .containsExactly("suspended: it is suspended");
        assertThat(told(Reconciliation.ofRepository(object(REPOSITORY, "", ""), Optional.empty())))
                .containsExactly("not-reconciled: its controller has not looked at it yet");
        assertThat(told(Reconciliation.ofRepository(
                        object(REPOSITORY, "", READY.replace("\": 1,", "\": 0,")), Optional.empty())))
                .containsExactly("not-reconciled: its controller has not looked at it yet");
        assertThat(told(Reconciliation.ofRepository(object(REPOSITORY, "", READY), Optional.empty())))
                .containsExactly("not-fetched: it has fetched no revision yet");
    }

    @Test
    void aFolderComesFromTheRepositoryOfItsReference() {
        assertThat(Reconciliation.source(kustomization(NEW), List.of(repository(NEW))))
                .isPresent();
        var elsewhere = object(
                KUSTOMIZATION,
                "\"sourceRef\": {\"kind\": \"GitRepository\", \"name\": \"flux-system\", \"namespace\": \"apps\"}",
                READY);
        assertThat(Reconciliation.source(elsewhere, List.of(repository(NEW)))).isEmpty();
    }
}
