package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import dev.keelson.site.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked for; whether an import takes an object that is there is left to a real engine. */
class TraefikConfigTest {
    private static final TrustedHops TRUSTED = new TrustedHops(List.of(new AddressRange("192.0.2.51")), 1);

    private static RecordedResource config(boolean adopt) {
        return Programs.record(context -> context.export(
                        "name",
                        new TraefikConfig(
                                        "traefik",
                                        new TraefikConfigArgs(TRUSTED, adopt),
                                        TestSite.plain().cluster(context))
                                .objectName()))
                .one("kubernetes:helm.cattle.io/v1:HelmChartConfig", "traefik-chart");
    }

    @Test
    void setsTheTraefikThatK3sBrings() {
        assertThat(Programs.inputs(config(false))).isEqualTo("""
                        apiVersion: helm.cattle.io/v1
                        kind: HelmChartConfig
                        metadata:
                          annotations:
                            pulumi.com/patchForce: 'true'
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: traefik
                            app.kubernetes.io/part-of: shop
                          name: traefik
                          namespace: kube-system
                        spec:
                          valuesContent: |
                            ports:
                              web:
                                forwardedHeaders:
                                  trustedIPs:
                                  - 192.0.2.51
                              websecure:
                                forwardedHeaders:
                                  trustedIPs:
                                  - 192.0.2.51
                            service:
                              spec:
                                externalTrafficPolicy: Local
                            providers:
                              kubernetesCRD:
                                allowEmptyServices: true
                              kubernetesIngress:
                                allowEmptyServices: true
                        """);
    }

    @Test
    void trustsNoAddressWhereThereIsNoProxy() {
        assertThat(TraefikValues.render(TrustedHops.none())).contains("trustedIPs: []");
    }

    @Test
    void takesOverWhatIsThereOnlyWhenTold() {
        assertThat(config(false).options().text("importId")).isEmpty();
        assertThat(config(true).options().text("importId")).contains("kube-system/traefik");
        assertThat(config(true).options().items("ignoreChanges"))
                .containsExactly(new Value.Text("spec"), new Value.Text("metadata"));
    }
}
