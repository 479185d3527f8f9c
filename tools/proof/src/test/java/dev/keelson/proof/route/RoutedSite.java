package dev.keelson.proof.route;

import dev.keelson.proof.engine.LoopbackKey;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.plan.Step;
import dev.keelson.proof.run.RunFolder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPortBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The prod plan in an API server, a Traefik that serves its routes, and a stand-in for each of the app's pods. */
final class RoutedSite implements AutoCloseable {
    static final String HOST = "abaci.one";
    static final String NAMESPACE = "abaci";
    static final String SOLVER = "cm-acme-http-solver";

    private static final String ALL = "abaci-app";
    private static final String PRIMARY = "abaci-app-primary";
    private static final int REPLICAS = 3;
    private static final Set<String> KINDS =
            Set.of("Namespace", "Service", "Middleware", "IngressRoute", "HelmChartConfig");

    /** Where the first pod is in its network; Traefik is below. */
    private static final int PODS = 10;

    /** What cert-manager makes for a challenge, once it has asked for a certificate, and what the chart brings. */
    private static final String CHALLENGE = """
            apiVersion: v1
            kind: List
            items:
              - apiVersion: networking.k8s.io/v1
                kind: IngressClass
                metadata: {name: traefik}
                spec: {controller: traefik.io/ingress-controller}
              - apiVersion: v1
                kind: Service
                metadata: {name: %1$s, namespace: %2$s}
                spec: {ports: [{name: http, port: 8089}]}
              - apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  ingressClassName: traefik
                  rules:
                    - host: %3$s
                      http:
                        paths:
                          - path: %4$s
                            pathType: ImplementationSpecific
                            backend: {service: {name: %1$s, port: {number: 8089}}}
            """.formatted(SOLVER, NAMESPACE, HOST, RouteAnswers.CHALLENGE);

    private final KubernetesClient client;
    private final RunFolder folder = RunFolder.create();
    private final Deployment deployment = routing(Deployment.of(SitePlan.record("abaci", "prod", Map.of())));
    private final List<PodStandIn> pods = new ArrayList<>();
    private final Traefik traefik;

    private RoutedSite(QuickCluster cluster) {
        this.client = cluster.client();
        var network = Loopback.random();
        cluster.crds().install(Crds.OF_K3S);
        new Admission(client, cluster.crds()).admitAll(deployment);
        client.resourceList(Serialization.unmarshal(CHALLENGE, KubernetesList.class))
                .serverSideApply();
        certify();
        for (var ordinal = 0; ordinal < REPLICAS; ordinal++) {
            pods.add(PodStandIn.start(network.at(PODS + ordinal), ALL, pod(ordinal)));
        }
        pods.add(PodStandIn.start(network.at(PODS), PRIMARY, pod(0)));
        pods.add(PodStandIn.start(network.at(PODS + REPLICAS), SOLVER, SOLVER));
        pods.forEach(pod -> client.resource(slice(pod, true)).serverSideApply());
        var flags = TraefikFlags.of(object("HelmChartConfig", "traefik"), "127.0.0.1");
        this.traefik = Traefik.start(cluster.kubeconfig(), network.at(1), flags);
    }

    static RoutedSite start(QuickCluster cluster) {
        var site = new RoutedSite(cluster);
        site.awaitWhole();
        return site;
    }

    static String pod(int ordinal) {
        return ALL + "-" + ordinal;
    }

    WebRequest.Answer send(WebRequest request) {
        return traefik.send(request);
    }

    List<String> middlewares() {
        return deployment.objects().stream()
                .map(Step.Apply::object)
                .filter(object -> object.getKind().equals("Middleware"))
                .map(object -> object.getMetadata().getName())
                .sorted()
                .toList();
    }

    /** Does something while a middleware is not there. */
    void without(String middleware, Runnable action) {
        client.resource(object("Middleware", middleware)).delete();
        traefik.await(
                "routes without " + middleware, routers -> routers.stream().anyMatch(router -> !router.isServed()));
        try {
            action.run();
        } finally {
            restore("Middleware", middleware);
        }
    }

    /** Does something while a route's object is another, which Traefik has seen when the condition holds. */
    void with(String route, UnaryOperator<String> change, Predicate<List<Traefik.Router>> isSeen, Runnable action) {
        var yaml = change.apply(Serialization.asYaml(object("IngressRoute", route)));
        apply(Serialization.unmarshal(yaml, GenericKubernetesResource.class));
        traefik.await("another " + route, isSeen);
        try {
            action.run();
        } finally {
            restore("IngressRoute", route);
        }
    }

    /** Does something while a pod is no endpoint of any Service, as in a restart. */
    void withoutPod(int ordinal, Runnable action) {
        setReady(ordinal, false);
        try {
            action.run();
        } finally {
            setReady(ordinal, true);
        }
    }

    @Override
    public void close() {
        traefik.close();
        pods.forEach(PodStandIn::close);
        folder.close();
    }

    /** With every route served that the plan has, and the solver's. */
    private void awaitWhole() {
        var rules = deployment.objects().stream()
                .map(Step.Apply::object)
                .filter(object -> object.getKind().equals("IngressRoute"))
                .flatMap(object -> routes(object).stream())
                .map(route -> String.valueOf(route.get("match")))
                .sorted()
                .toList();
        traefik.await("all routes", routers -> {
            var served = routers.stream()
                    .filter(Traefik.Router::isServed)
                    .map(Traefik.Router::rule)
                    .filter(rule -> !rule.contains(RouteAnswers.CHALLENGE))
                    .sorted()
                    .toList();
            return served.equals(rules) && routers.size() > rules.size();
        });
        pods.forEach(pod -> traefik.awaitServer(pod.address(), true));
    }

    private void restore(String kind, String name) {
        apply(object(kind, name));
        awaitWhole();
    }

    private void apply(GenericKubernetesResource object) {
        client.resource(object).fieldManager(Admission.MANAGER).forceConflicts().serverSideApply();
    }

    private void setReady(int ordinal, boolean isReady) {
        for (var pod : pods) {
            if (pod.pod().equals(pod(ordinal))) {
                client.resource(slice(pod, isReady)).serverSideApply();
                traefik.awaitServer(pod.address(), isReady);
            }
        }
    }

    /** What cert-manager does once it has the certificates. */
    private void certify() {
        for (var host : List.of(HOST, "www." + HOST)) {
            var key = LoopbackKey.create(folder.path(), "dns:" + host);
            client.resource(new SecretBuilder()
                            .withNewMetadata()
                            .withNamespace(NAMESPACE)
                            .withName(host + "-tls")
                            .endMetadata()
                            .withType("kubernetes.io/tls")
                            .addToStringData("tls.crt", key.certificate())
                            .addToStringData("tls.key", key.key())
                            .build())
                    .create();
        }
    }

    private GenericKubernetesResource object(String kind, String name) {
        return deployment.objects().stream()
                .map(Step.Apply::object)
                .filter(object -> object.getKind().equals(kind)
                        && object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One for each pod: no API server takes a loopback address but as a name, and the ports differ. */
    private static EndpointSlice slice(PodStandIn pod, boolean isReady) {
        return new EndpointSliceBuilder()
                .withNewMetadata()
                .withNamespace(NAMESPACE)
                .withName(pod.service() + "-" + pod.pod())
                .addToLabels("kubernetes.io/service-name", pod.service())
                .endMetadata()
                .withAddressType("FQDN")
                .withEndpoints(new EndpointBuilder()
                        .withAddresses(pod.address().getAddress().getHostAddress())
                        .withNewConditions(isReady, isReady, false)
                        .build())
                .withPorts(new EndpointPortBuilder()
                        .withName("http")
                        .withPort(pod.address().getPort())
                        .build())
                .build();
    }

    /** What Traefik reads, and where it lies. */
    private static Deployment routing(Deployment whole) {
        return new Deployment(whole.steps().stream()
                .filter(step -> step instanceof Step.Apply apply
                        && KINDS.contains(apply.object().getKind()))
                .toList());
    }

    private static List<Map<String, Object>> routes(GenericKubernetesResource object) {
        return object.get("spec", "routes");
    }
}
