package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherNamespacesTest {
    private static final String TARGETS =
            Folder.manifest("traefik.io/v1alpha1 Middleware", "name: limit, namespace: edge", "spec: {}")
                    + "---\n"
                    + Folder.manifest("v1 Service", "name: web, namespace: edge", "spec: {}")
                    + "---\n"
                    + Folder.manifest("v1 Service", "name: web, namespace: shop", "spec: {}")
                    + "---\n";

    private static final String ROUTE = TARGETS
            + Folder.manifest(
                    "traefik.io/v1alpha1 IngressRoute",
                    "name: x, namespace: shop",
                    "spec: {routes: [{middlewares: [{name: limit, namespace: edge}],"
                            + " services: [{name: web}, {name: web, namespace: shop}, {name: web, namespace: edge},"
                            + " {name: lost, namespace: edge}]}]}")
            + "---\n";

    @Test
    void aRouteThatUsesWhatIsInAnotherNamespaceIsAProblem() {
        assertThat(Folder.lines(OtherNamespaces.of(Folder.whole(ROUTE))))
                .containsExactly(
                        "route-namespace IngressRoute shop/x: spec.routes[0].middlewares[limit].name: Middleware edge/limit"
                                + " is in another namespace: must be in shop, or Traefik needs"
                                + " providers.kubernetesCRD.allowCrossNamespace",
                        "route-namespace IngressRoute shop/x: spec.routes[0].services[web].name: Service edge/web is in"
                                + " another namespace: must be in shop, or Traefik needs"
                                + " providers.kubernetesCRD.allowCrossNamespace");
        assertThat(OtherNamespaces.of(Folder.part(ROUTE)))
                .as("how Traefik is set may stand elsewhere")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{values: {providers: {kubernetesCRD: {allowCrossNamespace: true}}}} | 0",
                "{values: {providers: {kubernetesCRD: {allowCrossNamespace: false}}}} | 2",
                "{valuesContent: 'providers: {kubernetesCRD: {allowCrossNamespace: true}}'} | 0",
                "{valuesContent: 'providers: {kubernetesCRD: {\"allowCrossNamespace\": false}}'} | 2",
                "{args: ['--providers.kubernetescrd.allowcrossnamespace']} | 0",
                "{args: ['--providers.kubernetescrd.allowcrossnamespace=true']} | 0",
                "{args: ['--providers.kubernetescrd.allowcrossnamespace=false']} | 2",
                "{args: ['allowCrossNamespaceImport']} | 2",
            })
    void whatTraefiksSettingsAllowIsNone(String spec, int findings) {
        var traefik = Folder.manifest("helm.cattle.io/v1 HelmChartConfig", "name: traefik", "spec: " + spec);

        assertThat(OtherNamespaces.of(Folder.whole(ROUTE + traefik))).hasSize(findings);
    }

    @Test
    void anIngressOfAnotherControllerIsNoneOfTraefiks() {
        var gateway = Folder.manifest(
                "gateway.networking.k8s.io/v1 HTTPRoute",
                "name: x, namespace: shop",
                "spec: {rules: [{backendRefs: [{name: web, namespace: edge}]}]}");

        assertThat(OtherNamespaces.of(Folder.whole(TARGETS + gateway))).isEmpty();
    }
}
