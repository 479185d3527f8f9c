package dev.keelson.ops.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import dev.keelson.ops.helm.ReleaseId;
import dev.keelson.ops.helm.ReleaseSamples;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private static final ReleaseId STALE = new ReleaseId("flux-system", "flux-v9");
    private static final ReleaseId USED = new ReleaseId("flux-system", "flux-v10");
    private static final ReleaseId OTHER = new ReleaseId("flux-system", "sealed-secrets");
    private static final ReleaseId GONE = new ReleaseId("flux-system", "flux");

    private static final String LABEL = "\"app.kubernetes.io/part-of\": \"flux\"";

    private static Ownership ownership(Set<String> undecided) {
        var releases = ReleaseSamples.of(STALE, USED, OTHER);
        return new Ownership(
                releases,
                Set.of(STALE, USED),
                Map.of("flux-system", releases.latest(USED).orElseThrow()),
                undecided,
                Optional.empty());
    }

    private static final Ownership OWNERSHIP = ownership(Set.of());

    private static Item object(Kind kind, String labels, ReleaseId owner) {
        return item(kind, labels, """
                "meta.helm.sh/release-name": "%s", "meta.helm.sh/release-namespace": "%s"
                """.formatted(owner.name(), owner.namespace()));
    }

    private static Item item(Kind kind, String labels, String annotations) {
        var namespace = kind.namespaced() ? "\"namespace\": \"flux-system\", " : "";
        return new Item(
                kind,
                JsonParser.parseString("""
                {"metadata": {%s"name": "source-controller", "labels": {%s}, "annotations": {%s}}}
                """.formatted(namespace, labels, annotations))
                        .getAsJsonObject());
    }

    @Test
    void anObjectOfAStaleReleaseBlocksAndIsHandedOver() {
        var object = object(Kind.DEPLOYMENT, LABEL, STALE);

        assertThat(OWNERSHIP.blocking(object))
                .contains(new Finding(
                        Finding.Severity.BLOCKING,
                        "stale-ownership",
                        "Deployment flux-system/source-controller",
                        "Helm release flux-system/flux-v9 (v1 of 2026-11-30T12:00:00Z) owns it, but"
                                + " flux-system/flux-v10 (v1 of 2026-11-30T12:00:01Z) is in use",
                        "./keelson preflight --fix"));
        assertThat(OWNERSHIP.handover(object)).contains(new Handover(object, STALE, USED));
    }

    @Test
    void anObjectOfAReleaseThatIsGoneBlocksToo() {
        var object = object(Kind.SERVICE, LABEL, GONE);

        assertThat(OWNERSHIP.blocking(object))
                .map(Finding::reason)
                .contains("Helm release flux-system/flux owns it, of which there is no Secret");
        assertThat(OWNERSHIP.handover(object)).map(Handover::to).contains(USED);
    }

    @Test
    void nobodyTouchesWhatIsInUseOrOfAnotherProgramOrWithoutHelmsAnnotations() {
        for (var object : new Item[] {
            object(Kind.DEPLOYMENT, LABEL, USED),
            object(Kind.DEPLOYMENT, LABEL, OTHER),
            item(Kind.DEPLOYMENT, LABEL, ""),
            item(Kind.DEPLOYMENT, LABEL, "\"meta.helm.sh/release-name\": \"flux-v9\"")
        }) {
            assertThat(OWNERSHIP.blocking(object)).isEmpty();
            assertThat(OWNERSHIP.handover(object)).isEmpty();
        }
    }

    @Test
    void whatIsTheClustersOwnIsForPeople() {
        var role = object(Kind.CLUSTER_ROLE, LABEL, STALE);

        assertThat(OWNERSHIP.handover(role)).isEmpty();
        assertThat(OWNERSHIP.blocking(role))
                .map(Finding::remedy)
                .contains("kubectl annotate --overwrite clusterroles.rbac.authorization.k8s.io source-controller"
                        + " meta.helm.sh/release-name=flux-v10");
    }

    @Test
    void aDefinitionOfAKindIsForInformation() {
        var definition = object(Kind.CRD, "", GONE);

        assertThat(OWNERSHIP.information(definition))
                .map(finding -> finding.severity() + " " + finding.remedy())
                .contains("INFORMATION kubectl annotate --overwrite customresourcedefinitions.apiextensions.k8s.io"
                        + " source-controller meta.helm.sh/release-name=NAME");
        assertThat(OWNERSHIP.information(object(Kind.CRD, "", USED))).isEmpty();
    }

    @Test
    void ofAnObjectThatIsNotCertainlyFluxsNobodyIsTheHeir() {
        var object = object(Kind.SECRET, "", GONE);

        assertThat(OWNERSHIP.blocking(object))
                .map(Finding::remedy)
                .contains("kubectl -n flux-system annotate --overwrite secrets source-controller"
                        + " meta.helm.sh/release-name=NAME");
        assertThat(OWNERSHIP.handover(object)).isEmpty();
    }

    @Test
    void whereNoneIsInUseTheSuccessorIsAskedFor() {
        var object = object(Kind.DEPLOYMENT, LABEL, GONE);
        var empty = ReleaseSamples.of();
        var asking = new Ownership(empty, Set.of(), Map.of(), Set.of(), Optional.empty());
        var told = new Ownership(empty, Set.of(), Map.of(), Set.of(), Optional.of("flux2"));

        assertThat(asking.handover(object)).isEmpty();
        assertThat(asking.blocking(object))
                .map(Finding::remedy)
                .contains("./keelson preflight --fix --release NAME  # the one that is about to be installed");
        assertThat(told.handover(object)).map(Handover::to).contains(new ReleaseId("flux-system", "flux2"));
        var handed = object(Kind.DEPLOYMENT, LABEL, new ReleaseId("flux-system", "flux2"));
        assertThat(told.blocking(handed)).isEmpty();
        assertThat(asking.blocking(handed)).isPresent();
    }

    @Test
    void whereAReleaseCannotBeReadNothingIsTold() {
        assertThat(ownership(Set.of("flux-system")).blocking(object(Kind.DEPLOYMENT, LABEL, STALE)))
                .isEmpty();
    }
}
