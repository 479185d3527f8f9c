package dev.keelson.proof.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    @Test
    void showsEachPodAndTheWarnings() {
        var pod = new PodBuilder()
                .withNewMetadata()
                .withNamespace("abaci")
                .withName("abaci-app-0")
                .endMetadata()
                .withNewStatus()
                .withPhase("Running")
                .addNewCondition()
                .withType("Ready")
                .withStatus("False")
                .endCondition()
                .endStatus()
                .build();

        assertThat(Diagnosis.of(List.of(pod), List.of(event("Normal", "Pulled"), event("Warning", "Unhealthy"))))
                .isEqualTo("Pod abaci/abaci-app-0: Running, not ready\nUnhealthy abaci/abaci-app-0: it is said");
    }

    private static Event event(String type, String reason) {
        return new EventBuilder()
                .withType(type)
                .withReason(reason)
                .withMessage("it is said")
                .withNewInvolvedObject()
                .withNamespace("abaci")
                .withName("abaci-app-0")
                .endInvolvedObject()
                .build();
    }
}
