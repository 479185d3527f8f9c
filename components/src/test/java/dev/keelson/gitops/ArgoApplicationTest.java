package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.site.TestSite;
import dev.keelson.stack.Protection;
import org.junit.jupiter.api.Test;

/** What Argo CD is told; that its API takes it is left to a real API server. */
class ArgoApplicationTest {
    private static final String APPLICATION = "kubernetes:argoproj.io/v1alpha1:Application";

    private static final ArgoApplicationArgs ARGS = new ArgoApplicationArgs(
            new DnsLabel("shop-prod"),
            "https://git.example.org/shop/site.git",
            "main",
            "argocd/prod",
            new DnsLabel("shop-prod"));

    private static Recording record(Protection protection) {
        return Programs.record(context -> {
            var application = new ArgoApplication(
                    "prod", ARGS, TestSite.plain().protectedBy(protection).cluster(context));
            context.export("name", application.objectName());
        });
    }

    @Test
    void fluxInTheSameProgramLeavesItAlone() {
        var recording = Programs.record(context -> new ArgoApplication(
                "prod", ARGS, Cluster.begin(TestSite.plain().args().cluster().beside(true), context)));

        assertThat(recording
                        .one(APPLICATION, "prod-application")
                        .inputs()
                        .text("metadata", "annotations", "kustomize.toolkit.fluxcd.io/prune"))
                .contains("disabled");
    }

    @Test
    void appliesTheFolderPrunesItAndUndoesWhatIsChangedByHand() {
        var recording = record(Protection.FULL);

        assertThat(Programs.inputs(recording.one(APPLICATION, "prod-application")))
                .isEqualTo("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata:
                          finalizers:
                          - resources-finalizer.argocd.argoproj.io
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: shop-prod
                            app.kubernetes.io/part-of: shop
                          name: shop-prod
                          namespace: argocd
                        spec:
                          destination:
                            namespace: shop-prod
                            server: https://kubernetes.default.svc
                          project: default
                          source:
                            path: argocd/prod
                            repoURL: https://git.example.org/shop/site.git
                            targetRevision: main
                          syncPolicy:
                            automated:
                              prune: true
                              selfHeal: true
                            syncOptions:
                            - CreateNamespace=true
                        """);
        assertThat(recording.outputs().text("name")).contains("shop-prod");
    }

    @Test
    void isProtectedSinceItsObjectsGoWithIt() {
        var kept = record(Protection.FULL).one(APPLICATION, "prod-application");
        var trial = record(new Protection(false, false)).one(APPLICATION, "prod-application");

        assertThat(kept.protect()).isTrue();
        assertThat(kept.retainOnDelete()).isTrue();
        assertThat(trial.protect()).isFalse();
        assertThat(trial.retainOnDelete()).isFalse();
    }
}
