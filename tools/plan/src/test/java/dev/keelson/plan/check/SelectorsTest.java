package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorsTest {
    private static final String DEPLOYMENT = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web, part: front}}
                spec: {containers: [{name: c, ports: [{name: http, containerPort: 80}]}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 Service | selector: {app: wep} | selector Service shop/x: spec.selector: app=wep takes no pod: must be"
                        + " the labels of a workload in namespace shop",
                "v1 Service | selector: {app: web, part: back} | selector Service shop/x: spec.selector:"
                        + " app=web,part=back takes no pod: must be the labels of a workload in namespace shop, such as"
                        + " Deployment shop/web (app=web,part=front)",
                "v1 Service | selector: {app: web}, ports: [{targetPort: web}] | service-port Service shop/x:"
                        + " spec.ports[0].targetPort: no container of Deployment shop/web has a port 'web': must be http",
                "policy/v1 PodDisruptionBudget | selector: {matchLabels: {app: wep}} | selector PodDisruptionBudget shop/x:"
                        + " spec.selector.matchLabels: app=wep takes no pod: must be the labels of a workload in namespace"
                        + " shop",
                "networking.k8s.io/v1 NetworkPolicy | ingress: [{from: [{podSelector: {matchLabels: {app: api}}}]}] |"
                        + " network-peer NetworkPolicy shop/x: spec.ingress[0].from: no pod in namespace shop has the"
                        + " labels app=api: must be those of a workload",
                "apps/v1 Deployment | selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: c}},"
                        + " spec: {containers: [{name: c}]}} | selector Deployment shop/x: spec.selector.matchLabels: a=b"
                        + " does not take its own pods: must be among their labels a=c",
            })
    void aSelectorThatTakesNothingIsAProblem(String kind, String spec, String line) {
        assertThat(lines(kind, "shop", spec)).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 Service | selector: {part: front}, ports: [{targetPort: http}, {targetPort: 81}]",
                "v1 Service | selector: {cnpg.io/cluster: db}",
                "v1 Service | ports: [{port: 80}]",
                "policy/v1 PodDisruptionBudget | selector: {matchLabels: {app: web}}",
                "networking.k8s.io/v1 NetworkPolicy | podSelector: {}, ingress: [{from: [{podSelector: {}}]}]",
                "networking.k8s.io/v1 NetworkPolicy | ingress: [{from: [{podSelector: {matchLabels: {app: api}}},"
                        + " {podSelector: {matchLabels: {app: web}}}]}]",
                "networking.k8s.io/v1 NetworkPolicy | ingress: [{from: [{namespaceSelector: {}, podSelector:"
                        + " {matchLabels: {app: api}}}]}]",
            })
    void aSelectorThatTakesPodsOrMayTakeThoseOfSomebodyElseIsNone(String kind, String spec) {
        assertThat(lines(kind, "shop", spec)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "kube-system"})
    void inANamespaceOfOthersItsPodsMayStandElsewhere(String namespace) {
        assertThat(lines("v1 Service", namespace, "selector: {app: api}")).isEmpty();
    }

    private static List<String> lines(String kind, String namespace, String spec) {
        var object = Folder.manifest(kind, "name: x, namespace: " + namespace, "spec: {" + spec + "}");
        return Folder.lines(Selectors.of(Folder.part(DEPLOYMENT + "---\n" + object)));
    }
}
