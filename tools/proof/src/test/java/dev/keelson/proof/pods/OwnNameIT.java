package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Value;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.PlanEdit;
import dev.keelson.proof.plan.SitePlan;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fault that has cost an owner a day shows in real pods, so that the tests of a site without it mean something. */
@OnRealSite
class OwnNameIT {
    private static final String NAMESPACE = "abaci-own-name";
    private static final String SYMPTOM = "cannot connect to self";

    @Test
    void noReplicaFindsThePrimary(RealSite site) {
        var deployment =
                Deployment.of(faulty(SitePlan.record("abaci", "prod", Map.of("cluster:namespace", NAMESPACE))));
        var folders = new HostFolders(site.nas().resolve(NAMESPACE));
        folders.folders(deployment).forEach(RealSite::createOnNas);
        new Admission(site.client(), site.cluster().crds()).admitAll(folders.edit(deployment));

        site.await("a primary without replicas", () -> {
            assertThat(pod(site, 0).isReady()).isTrue();
            assertThat(log(pod(site, 1))).contains(SYMPTOM);
            assertThat(log(pod(site, 2))).contains(SYMPTOM);
        });
        assertThat(pod(site, 1).isReady()).isFalse();
        assertThat(pod(site, 2).isReady()).isFalse();

        site.client().namespaces().withName(NAMESPACE).delete();
    }

    private static PodResource pod(RealSite site, int ordinal) {
        return site.client().pods().inNamespace(NAMESPACE).withName(RealSite.pod(ordinal));
    }

    /** An API server refuses the log of a container that has never run. */
    private static String log(PodResource resource) {
        var pod = resource.get();
        assertThat(pod).isNotNull();
        assertThat(pod.getStatus().getContainerStatuses())
                .isNotEmpty()
                .allMatch(status -> status.getState().getWaiting() == null || status.getRestartCount() > 0);
        return resource.getLog();
    }

    /** With what some take for the lease's address: each pod's own name. */
    private static Plan faulty(Plan plan) {
        return PlanEdit.inputs(
                plan,
                "app-scripts",
                inputs -> changed(
                        changed(inputs, "litefs.yml", "//abaci-app-0.", "//OWN-NAME."),
                        "start.sh",
                        "cat \"$KEELSON_CONFIG\"",
                        "sed \"s/OWN-NAME/$(uname -n)/\" \"$KEELSON_CONFIG\""));
    }

    private static Value.Fields changed(Value.Fields inputs, String file, String from, String to) {
        var text = ((Value.Text) inputs.at("data", file).orElseThrow()).value();
        assertThat(text).contains(from);
        return (Value.Fields) PlanEdit.put(inputs, new Value.Text(text.replace(from, to)), "data", file);
    }
}
