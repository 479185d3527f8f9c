package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    @Test
    void readsTheTable() {
        assertThat(Reference.ALL)
                .doesNotHaveDuplicates()
                .contains(
                        new Reference(
                                "Ingress.networking.k8s.io",
                                "spec.tls[]",
                                "secretName",
                                List.of("Secret"),
                                Optional.of("=tls.crt,tls.key")),
                        new Reference(
                                Reference.PODS,
                                ".",
                                "serviceAccountName",
                                List.of("ServiceAccount"),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "Secret, true",
        "Deployment.apps, true",
        "Middleware.traefik.io, true",
        "AppProject.argoproj.io, true",
        "HelmChart.helm.cattle.io, true",
        "Lease.coordination.k8s.io, true",
        "RabbitmqCluster.rabbitmq.com, false",
    })
    void knowsOfWhichKindsItKnowsTheReferences(String type, boolean understood) {
        assertThat(Reference.isUnderstood(type)).isEqualTo(understood);
    }
}
