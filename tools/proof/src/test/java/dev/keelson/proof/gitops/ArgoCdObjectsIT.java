package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Value;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.PlanEdit;
import dev.keelson.proof.plan.SitePlan;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The Applications of a platform against a real API server that has Argo CD's kinds.
 *
 * <p>Open: what Argo CD does with them, which {@link ArgoCdIT} shows for Steady's.
 */
@OnQuickCluster(controllers = false)
class ArgoCdObjectsIT {
    private static final String SETTING = "platform:argocd";
    private static final String APPLICATIONS = """
            {"repository": "https://git.example/shop/site.git", "revision": "main", "applications": [
              {"name": "shop-stage", "path": "argocd/stage", "namespace": "shop-stage"},
              {"name": "shop-prod", "path": "argocd/prod", "namespace": "shop-prod"}]}""";
    private static final Set<String> OWNER = Set.of("keelson:gitops:ArgoApplication");

    @BeforeAll
    static void installTheKinds(QuickCluster cluster) {
        cluster.crds().install(List.of("argoproj.io"));
        cluster.client()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("argocd")
                        .endMetadata()
                        .build())
                .serverSideApply();
    }

    @Test
    void everyApplicationIsAdmittedAndASecondTimeChangesNothing(QuickCluster cluster) {
        var applications = Deployment.of(platform()).ofOwners(OWNER);
        var admission = new Admission(cluster.client(), cluster.crds());

        assertThat(applications.objects()).hasSize(2);
        assertThat(admission.admit(applications)).isEmpty();
        var before = applications.objects().stream().map(admission::live).toList();
        assertThat(admission.admit(applications)).isEmpty();
        assertThat(applications.objects().stream().map(admission::live).toList())
                .isEqualTo(before)
                .allSatisfy(live -> assertThat(live.getMetadata().getFinalizers())
                        .containsExactly("resources-finalizer.argocd.argoproj.io"));
    }

    /** Or the test above could not fail. */
    @Test
    void aFieldThatArgoCdDoesNotHaveIsRefused(QuickCluster cluster) {
        var faulty = PlanEdit.inputs(platform(), "argocd-shop-prod-application", inputs ->
                (Value.Fields) PlanEdit.put(inputs, new Value.Bool(true), "spec", "syncPolicy", "automatic"));

        assertThat(new Admission(cluster.client(), cluster.crds())
                        .admit(Deployment.of(faulty).ofOwners(OWNER)))
                .singleElement()
                .asString()
                .contains("Application argocd/shop-prod", "automatic");
    }

    private static Plan platform() {
        return SitePlan.recordAlone("shop", "platform", Map.of(SETTING, APPLICATIONS));
    }
}
