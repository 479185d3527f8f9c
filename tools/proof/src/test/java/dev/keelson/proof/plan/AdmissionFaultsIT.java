package dev.keelson.proof.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Value;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults planted into the prod plan: what passes {@link AdmissionIT} has none of these. */
@OnQuickCluster(controllers = false)
class AdmissionFaultsIT {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final String namespace = "fault-" + RUNS.incrementAndGet();
    private final Plan plan = SitePlan.record("abaci", "prod", Map.of("cluster:namespace", namespace));
    private final QuickCluster cluster;

    AdmissionFaultsIT(QuickCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void bringWhatK3sBrings() {
        cluster.crds().install(Crds.OF_K3S);
    }

    @Test
    void anUnknownFieldIsRefused() {
        var faulty = put("app-statefulset", new Value.Num(30), "spec", "minReadySecond");

        assertThat(admit(faulty)).singleElement().asString().contains("StatefulSet", ".spec.minReadySecond");
    }

    @Test
    void anUnknownFieldOfACustomKindIsRefused() {
        var faulty = put("route-hsts", new Value.Bool(true), "spec", "headers", "stsPreloads");

        assertThat(admit(faulty)).singleElement().asString().contains("Middleware", ".spec.headers.stsPreloads");
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() {
        var faulty = put("app-service", new Value.Text("eighty"), "spec", "ports", "0", "port");

        assertThat(admit(faulty)).singleElement().asString().contains("Service", "eighty");
    }

    @Test
    void aVersionThatIsNotServedIsRefused() {
        var faulty = put("flux-repository", new Value.Text("source.toolkit.fluxcd.io/v9"), "apiVersion");

        assertThat(admit(faulty)).singleElement().asString().contains("GitRepository");
    }

    @Test
    void aForgottenDependencyOnTheNamespaceIsSeen() {
        var faulty = PlanEdit.withoutDependencies(plan, "redis-service");

        assertThat(admit(faulty)).singleElement().asString().contains("Service", "namespaces", "not found");
    }

    /** On a cluster of its own: on the others, an earlier test's release has brought the kind. */
    @Test
    void aForgottenDependencyOnTheChartThatBringsTheKindIsSeen() {
        var faulty = PlanEdit.withoutDependencies(plan, "issuers-letsencrypt-prod");

        try (var fresh = QuickCluster.start()) {
            fresh.crds().install(Crds.OF_K3S);
            var refused = new Admission(fresh.client(), fresh.crds()).admit(Deployment.of(faulty));
            assertThat(refused)
                    .first(STRING)
                    .isEqualTo("ClusterIssuer letsencrypt-prod: the API server serves no cert-manager.io/v1");
            // Certificates wait for the issuer only.
            assertThat(refused.subList(1, refused.size()))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).startsWith("Certificate " + namespace));
        }
    }

    @Test
    void aPrivilegedContainerBesideLiteFsIsRefused() {
        var context = new String[] {"spec", "template", "spec", "containers", "0", "securityContext"};
        var faulty = put("redis-server", new Value.Fields(Map.of("privileged", new Value.Bool(true))), context);

        assertThat(refusedPods(faulty))
                .anySatisfy(line -> assertThat(line).contains("Deployment", "PodSecurity", "privileged"));
    }

    @Test
    void liteFsInANamespaceWithoutItsLabelIsRefused() {
        var faulty = put("site-namespace", Value.fields(), "metadata", "labels");

        assertThat(refusedPods(faulty)).singleElement().asString().contains("StatefulSet", "PodSecurity", "privileged");
    }

    @Test
    void thePlanItselfIsAdmitted() {
        assertThat(Stream.concat(admit(plan).stream(), refusedPods(plan).stream()))
                .isEmpty();
    }

    private Plan put(String name, Value value, String... path) {
        return PlanEdit.inputs(plan, name, inputs -> (Value.Fields) PlanEdit.put(inputs, value, path));
    }

    private List<String> admit(Plan faulty) {
        return new Admission(cluster.client(), cluster.crds()).admit(Deployment.of(faulty));
    }

    private List<String> refusedPods(Plan faulty) {
        var deployment = Deployment.of(faulty);
        assertThat(admit(faulty)).isEmpty();
        return new PodAdmission(cluster.client()).refusals(deployment);
    }
}
