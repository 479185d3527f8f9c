package dev.keelson.proof.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every stack of the repository against a real API server without controllers.
 *
 * <p>Open: what charts bring, which is not known before a deployment, and whether what is admitted works.
 */
@OnQuickCluster(controllers = false)
class AdmissionIT {
    private static final String FLUX = """
            {"repository": "https://charts.example.org", "version": "2.16.4", "url": "https://git.example.org/site.git",
             "branch": "main", "path": "clusters/one", "interval": "10m", "fetch": "1m", "timeout": "5m", "user": "git",
             "images": {"author": {"name": "Flux", "email": "flux@example.org"}, "policies": [
               {"name": "cloudflared", "image": "cloudflare/cloudflared", "range": ">=1.0.0", "majors": "any"}]}}""";
    private static final String PULUMI_OPERATOR = """
            {"repository": "oci://charts.example.org/pulumi", "version": "2.2.0", "image": "pulumi/pulumi-java:3.200.0",
             "stacks": [{"name": "data", "stack": "acme/warehouse/prod", "projectRepo": "https://git.example.org/data.git",
               "branch": "main", "repoDir": "infra", "resyncFrequencySeconds": 300,
               "envRefs": [{"name": "DATABASE_URL", "secret": "data-login", "key": "url"}]}]}""";

    @ParameterizedTest
    @CsvSource({
        "abaci, dev",
        "abaci, prod",
        "shop, stage",
        "shop, prod",
        "steady, stage",
        "steady, prod",
        "oceanid, prod"
    })
    void everyObjectIsAdmittedInTheWorstOrderAndASecondTimeChangesNothing(
            String site, String stack, QuickCluster cluster) {
        var deployment = Deployment.of(plan(site, stack));
        var admission = new Admission(cluster.client(), cluster.crds());
        cluster.crds().install(Crds.OF_K3S);

        assertThat(admission.admit(deployment)).isEmpty();
        assertThat(deployment.objects()).hasSizeGreaterThan(20);
        System.out.printf(
                "%s of %s: %d objects admitted; not admitted here, the charts %s%n",
                stack, site, deployment.objects().size(), deployment.charts());

        var before = states(admission, deployment);
        assertThat(admission.admit(deployment)).isEmpty();
        assertThat(states(admission, deployment)).isEqualTo(before);

        assertThat(new PodAdmission(cluster.client()).refusals(deployment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "steady"})
    void twoEnvironmentsStandSideBySideOnOnePlatform(String site, QuickCluster cluster) {
        var admission = new Admission(cluster.client(), cluster.crds());
        cluster.crds().install(Crds.OF_K3S);
        var stagePlan = plan(site, "stage");
        var prodPlan = plan(site, "prod");
        var platform = only(stagePlan, site + "-platform");
        var stage = only(stagePlan, site + "-cluster");
        var prod = only(prodPlan, site + "-cluster");

        assertThat(labels(only(prodPlan, site + "-platform"))).isEqualTo(labels(platform));
        assertThat(placesOf(stage)).containsExactly("Namespace %s-stage".formatted(site), site + "-stage");
        assertThat(placesOf(prod)).containsExactly("Namespace %s-prod".formatted(site), site + "-prod");

        assertThat(admission.admit(platform)).isEmpty();
        assertThat(admission.admit(stage)).isEmpty();
        var before = List.of(states(admission, platform), states(admission, stage));
        assertThat(admission.admit(prod)).isEmpty();
        assertThat(List.of(states(admission, platform), states(admission, stage)))
                .isEqualTo(before);

        assertThat(labels(platform)).containsAll(issuersOf(stage)).containsAll(issuersOf(prod));
    }

    /** No stack of the repository has them yet. */
    @Test
    void whatFluxAndThePulumiOperatorAreToldIsAdmittedToo(QuickCluster cluster) {
        var plan = SitePlan.recordAlone(
                "shop",
                "platform",
                Map.of("platform:flux", FLUX, "platform:pulumiOperator", PULUMI_OPERATOR),
                Map.of(
                        "platform:fluxToken", "a-token-for-git",
                        "platform:pulumiOperatorToken", "a-token-for-stacks"));
        var deployment = Deployment.of(plan);
        cluster.crds().install(Crds.OF_K3S);

        assertThat(new Admission(cluster.client(), cluster.crds()).admit(deployment))
                .isEmpty();
        assertThat(labels(deployment))
                .contains(
                        "ImageRepository flux-system/cloudflared",
                        "ImagePolicy flux-system/cloudflared",
                        "ImageUpdateAutomation flux-system/flux-system",
                        "Stack pulumi-system/data",
                        "Secret pulumi-system/pulumi-api-secret");
        assertThat(deployment.objects())
                .map(apply -> apply.object().getMetadata())
                .filteredOn(metadata -> metadata.getNamespace() != null)
                .allSatisfy(metadata -> assertThat(metadata.getAnnotations())
                        .containsEntry("kustomize.toolkit.fluxcd.io/prune", "disabled"));
    }

    private static Plan plan(String site, String stack) {
        // Both stacks of abaci have the same namespaces otherwise, and the second would find the first's objects.
        var settings = site.equals("abaci") ? Map.of("cluster:namespace", "abaci-" + stack) : Map.<String, String>of();
        return SitePlan.record(site, stack, settings);
    }

    private static Deployment only(Plan plan, String project) {
        return Deployment.of(new Plan(
                plan.stack(),
                plan.recordings().stream()
                        .filter(recording -> recording.project().equals(project))
                        .toList()));
    }

    private static Set<String> labels(Deployment deployment) {
        return deployment.objects().stream().map(Step.Apply::label).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The namespaces of a stack's objects, and the objects that are in none. */
    private static Set<String> placesOf(Deployment deployment) {
        return deployment.objects().stream()
                .map(apply ->
                        Objects.requireNonNullElse(apply.object().getMetadata().getNamespace(), apply.label()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> issuersOf(Deployment deployment) {
        var issuers = deployment.objects().stream()
                .map(Step.Apply::object)
                .filter(object -> object.getKind().equals("Certificate"))
                .map(object -> object.get("spec", "issuerRef", "kind") + " " + object.get("spec", "issuerRef", "name"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(issuers).isNotEmpty();
        return issuers;
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
