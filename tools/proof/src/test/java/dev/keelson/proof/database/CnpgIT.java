package dev.keelson.proof.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.run.Requirement;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What CloudNativePG's own webhooks say to the objects that a site declares.
 *
 * <p>Open: its chart, and that its pods come up, since nothing here pulls their images.
 */
@OnQuickCluster(controllers = false)
class CnpgIT {
    private static final DatabaseSite SITE = DatabaseSite.with("p".repeat(43));

    /** A Cluster that somebody applied before, with no more than its author had to write. */
    private static final String ADOPTED = """
            apiVersion: postgresql.cnpg.io/v1
            kind: Cluster
            metadata: {name: postgres, namespace: adopted}
            spec:
              instances: 1
              imageName: ghcr.io/cloudnative-pg/postgresql:18.0
              storage: {size: 20Gi, storageClass: local-path}
              resources: {requests: {cpu: 250m, memory: 512Mi}, limits: {cpu: "1", memory: 2Gi}}
              postgresql:
                parameters:
                  {max_connections: "100", shared_buffers: 256MB, effective_cache_size: 1GB, work_mem: 16MB}
              managed:
                roles:
                - {name: label-studio-user, ensure: present, login: true, createdb: false, createrole: false,
                   passwordSecret: {name: postgres-label-studio-user}}
                - {name: web-user, ensure: present, login: true, createdb: false, createrole: false,
                   passwordSecret: {name: postgres-web-user}}
            """;

    private static CnpgManager manager;

    @BeforeAll
    static void start(QuickCluster cluster) {
        cluster.crds().install(List.of("postgresql.cnpg.io", "bitnami.com"));
        manager = Requirement.orSkip(() -> CnpgManager.start(cluster));
    }

    @AfterAll
    static void stop() {
        if (manager != null) {
            manager.close();
        }
    }

    @Test
    void everyObjectIsTakenAndASecondTimeChangesNothing(QuickCluster cluster) {
        var admission = new Admission(cluster.client(), cluster.crds());

        assertThat(admission.admit(SITE.deployment())).isEmpty();
        var before = states(admission);
        assertThat(before).hasSizeGreaterThan(8);

        assertThat(admission.admit(SITE.deployment())).isEmpty();
        assertThat(states(admission)).isEqualTo(before);
    }

    @Test
    void aClusterThatIsAdoptedDiffersInTheBudgetAlone(QuickCluster cluster) {
        var adopted = Serialization.unmarshal(ADOPTED, GenericKubernetesResource.class);
        createNamespace(cluster, "adopted");
        cluster.client().resource(adopted).create();
        var ours = copy("Cluster", "postgres");
        ours.getMetadata().setNamespace("adopted");

        assertThat(refusal(cluster, ours))
                .contains("Apply failed with 1 conflict")
                .contains(".spec.enablePDB");
    }

    /** What a webhook refuses, and no schema. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "more buffers than memory",
                        "Cluster",
                        "postgres",
                        "Memory request is lower than PostgreSQL",
                        spec -> map(spec, "postgresql", "parameters").put("shared_buffers", "1GB")),
                fault(
                        "an image without a version",
                        "Cluster",
                        "postgres",
                        "Can't use 'latest' as image tag",
                        spec -> spec.put("imageName", "ghcr.io/cloudnative-pg/postgresql:latest")),
                fault(
                        "a role twice",
                        "Cluster",
                        "postgres",
                        "Role name is duplicate of another",
                        spec -> map(spec, "managed")
                                .put("roles", List.of(Map.of("name", "web-user"), Map.of("name", "web-user")))),
                fault(
                        "a role of the operator's",
                        "Cluster",
                        "postgres",
                        "This role is reserved for operator use",
                        spec -> map(spec, "managed").put("roles", List.of(Map.of("name", "streaming_replica")))),
                fault(
                        "backups without keys",
                        "Cluster",
                        "postgres",
                        "missing credentials",
                        spec -> map(spec, "backup", "barmanObjectStore").remove("s3Credentials")),
                fault(
                        "a schedule that is none",
                        "ScheduledBackup",
                        "postgres-backup",
                        "spec.schedule",
                        spec -> spec.put("schedule", "0 61 3 * * *")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsRefused(
            String what,
            String kind,
            String name,
            String reason,
            Consumer<Map<String, Object>> change,
            QuickCluster cluster) {
        createNamespace(cluster, "faulty");
        var object = copy(kind, name);
        object.getMetadata().setNamespace("faulty");
        change.accept(spec(object));

        assertThat(refusal(cluster, object)).as(what).contains(reason);
    }

    private static Arguments fault(
            String what, String kind, String name, String reason, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, kind, name, reason, change);
    }

    private static GenericKubernetesResource copy(String kind, String name) {
        return Serialization.clone(SITE.one(kind, name));
    }

    @SuppressWarnings("unchecked") // a spec is a map of JSON
    private static Map<String, Object> spec(GenericKubernetesResource object) {
        return (Map<String, Object>)
                Objects.requireNonNull(object.getAdditionalProperties().get("spec"));
    }

    @SuppressWarnings("unchecked") // as above
    private static Map<String, Object> map(Map<String, Object> spec, String... path) {
        var map = spec;
        for (var key : path) {
            map = (Map<String, Object>) Objects.requireNonNull(map.get(key));
        }
        return map;
    }

    private static String refusal(QuickCluster cluster, GenericKubernetesResource object) {
        try {
            cluster.client().resource(object).fieldManager(Admission.MANAGER).serverSideApply();
            return "taken";
        } catch (KubernetesClientException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void createNamespace(QuickCluster cluster, String name) {
        var namespace = """
                apiVersion: v1
                kind: Namespace
                metadata: {name: %s}
                """.formatted(name);
        cluster.client().resource(namespace).serverSideApply();
    }

    /** The operator writes status only: a generation counts changes of what we declare. */
    private static Map<String, String> states(Admission admission) {
        var states = new TreeMap<String, String>();
        SITE.deployment().objects().forEach(apply -> {
            var live = admission.live(apply);
            var ours = live.getMetadata().getManagedFields().stream()
                    .filter(entry -> Objects.equals(entry.getManager(), Admission.MANAGER))
                    .toList();
            states.put(apply.label(), live.getMetadata().getGeneration() + " " + ours);
        });
        return states;
    }
}
