package dev.keelson.proof.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every stack of the repository against a real API server without controllers.
 *
 * <p>Open: what charts bring, which is not known before a deployment, and whether what is admitted works.
 */
@OnQuickCluster(controllers = false)
@Execution(ExecutionMode.CONCURRENT) // beside the tests in real pods, which mostly wait
class AdmissionIT {
    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD) // the stacks share what belongs to no namespace
    @ValueSource(strings = {"dev", "prod"})
    void everyObjectIsAdmittedInTheWorstOrderAndASecondTimeChangesNothing(String stack, QuickCluster cluster) {
        var deployment = Deployment.of(plan(stack));
        var admission = new Admission(cluster.client(), cluster.crds());
        cluster.crds().install(Crds.OF_K3S);

        assertThat(admission.admit(deployment)).isEmpty();
        assertThat(deployment.objects()).hasSizeGreaterThan(20);
        System.out.printf(
                "%s: %d objects admitted; not admitted here, the charts %s%n",
                stack, deployment.objects().size(), deployment.charts());

        var before = states(admission, deployment);
        assertThat(admission.admit(deployment)).isEmpty();
        assertThat(states(admission, deployment)).isEqualTo(before);

        assertThat(new PodAdmission(cluster.client()).refusals(deployment)).isEmpty();
    }

    private static Plan plan(String stack) {
        // Both stacks have the same namespaces otherwise, and the second would find the first's objects.
        return SitePlan.record(stack, Map.of("cluster:namespace", "abaci-" + stack));
    }

    /** Generation, and what we manage since when: an object that nothing changes has both from its first time. */
    private static Map<String, String> states(Admission admission, Deployment deployment) {
        var states = new TreeMap<String, String>();
        for (var apply : deployment.objects()) {
            var live = admission.live(apply);
            states.put(apply.label(), live.getMetadata().getGeneration() + " " + ours(live));
        }
        return states;
    }

    private static String ours(GenericKubernetesResource live) {
        var ours = live.getMetadata().getManagedFields().stream()
                .filter(entry -> Objects.equals(entry.getManager(), Admission.MANAGER))
                .map(ManagedFieldsEntry::toString)
                .toList();
        assertThat(ours).hasSize(1);
        return ours.get(0);
    }
}
