package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingsException;
import dev.keelson.site.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is declared; that Pulumi awaits the Job and a NAS takes the file is left to real ones. */
class NasRoutesTest {
    private static final String JOB = "kubernetes:batch/v1:Job";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";

    private static Recording record(SecondHop hop, TrustedHops trusted, List<HostName> hosts) {
        return Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            site.offerClaim(new DnsLabel("nas-routes"), Output.of("nas-routes"));
            var routes = new ArrayList<HostRoutes>();
            for (var host : hosts) {
                routes.add(Routed.routes("routes-" + host, Routed.host(host), site, Optional.of(hop)));
            }
            var args = Routed.args(Routed.nas(hop, new NasAcme.None()), trusted, false);
            var nas = new NasRoutes("nas", new NasRoutesArgs(args, routes), site);
            context.export("version", nas.version());
        });
    }

    private static Recording record() {
        return record(Routed.HTTPS, Routed.TRUSTED, List.of(Routed.SHOP));
    }

    private static Delivery delivery() {
        return new Delivery(
                "keelson.yml",
                ".keelson-routes",
                NasFile.render(Routed.nas(Routed.HTTPS, new NasAcme.None()), List.of(Routed.SHOP), false));
    }

    @Test
    void deliversTheFileByAJobWithoutPrivileges() {
        var delivery = delivery();
        var environment = delivery.environment();

        assertThat(Programs.inputs(record().one(JOB, "nas-delivery")))
                .isEqualTo("""
                        apiVersion: batch/v1
                        kind: Job
                        metadata:
                          annotations:
                            pulumi.com/timeoutSeconds: '360'
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: nas-routes
                            app.kubernetes.io/part-of: shop
                          name: nas-routes-%1$s
                          namespace: shop-live
                        spec:
                          activeDeadlineSeconds: 300
                          backoffLimit: 2
                          template:
                            metadata:
                              labels:
                                app.kubernetes.io/managed-by: keelson
                                app.kubernetes.io/name: nas-routes
                                app.kubernetes.io/part-of: shop
                            spec:
                              automountServiceAccountToken: false
                              containers:
                              - command:
                                - sh
                                - /delivery/deliver.sh
                                env:
                                - name: FILE
                                  value: keelson.yml
                                - name: FOLDER
                                  value: /routes
                                - name: MARKER
                                  value: .keelson-routes
                                - name: SHA256
                                  value: %2$s
                                - name: SIZE
                                  value: '%3$s'
                                - name: SOURCE
                                  value: /delivery/content
                                image: busybox:1.37
                                name: deliver
                                resources:
                                  limits:
                                    cpu: 200m
                                    memory: 64Mi
                                  requests:
                                    cpu: 10m
                                    memory: 16Mi
                                securityContext:
                                  allowPrivilegeEscalation: false
                                  capabilities:
                                    drop:
                                    - ALL
                                  readOnlyRootFilesystem: true
                                volumeMounts:
                                - mountPath: /delivery
                                  name: delivery
                                - mountPath: /routes
                                  name: routes
                              enableServiceLinks: false
                              restartPolicy: Never
                              securityContext:
                                runAsGroup: 100
                                runAsNonRoot: true
                                runAsUser: 1026
                                seccompProfile:
                                  type: RuntimeDefault
                              volumes:
                              - configMap:
                                  name: nas-routes-%1$s
                                name: delivery
                              - name: routes
                                persistentVolumeClaim:
                                  claimName: nas-routes
                        """.formatted(delivery.version(), environment.get("SHA256"), environment.get("SIZE")));
    }

    @Test
    void carriesTheFileAndTheScriptInAConfigMapThatNeverChanges() {
        var configMap = record().one(CONFIG_MAP, "nas-file");

        assertThat(configMap.inputs().at("immutable")).contains(new Value.Bool(true));
        assertThat(configMap.inputs().text("data", "content"))
                .contains(delivery().content());
        assertThat(configMap.inputs().text("data", "deliver.sh")).contains(Delivery.script());
    }

    @Test
    void aChangeOfTheFileMakesANewJob() {
        var one = record().one(JOB, "nas-delivery").objectName();

        assertThat(record().one(JOB, "nas-delivery").objectName()).isEqualTo(one);
        assertThat(record(Routed.HTTPS, Routed.TRUSTED, List.of(Routed.SHOP, Routed.BLOG))
                        .one(JOB, "nas-delivery")
                        .objectName())
                .isNotEqualTo(one);
    }

    @Test
    void anOldJobIsGoneBeforeTheNewOneStarts() {
        assertThat(record().one(JOB, "nas-delivery").options().at("deleteBeforeReplace"))
                .contains(new Value.Bool(true));
    }

    @Test
    void theNasIsToldLast() {
        var recording = record();

        assertThat(recording.one(JOB, "nas-delivery").dependencies())
                .contains(recording
                        .one("kubernetes:traefik.io/v1alpha1:IngressRoute", "routes-shop.example-websecure")
                        .urn())
                .contains(recording.one(CONFIG_MAP, "nas-file").urn());
        assertThat(recording.outputs().text("version"))
                .contains(recording.one(JOB, "nas-delivery").objectName());
    }

    @Test
    void itsArgsHoldAllRulesAtOnce() {
        var nas = Routed.nas(Routed.HTTPS, new NasAcme.Bypass("my resolver"));
        var trusted = new TrustedHops(List.of(new AddressRange("10.0.0.1")), 1);
        var args = new NasArgs(
                nas,
                new NasDelivery(
                        new DnsLabel("nas-routes"),
                        new ImageReference("busybox:1.37"),
                        "routes.txt",
                        ".marker",
                        1000,
                        0),
                trusted,
                true);

        assertThatThrownBy(() -> new NasRoutesArgs(args, List.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage("""
                        nas.acme.httpResolver is my resolver: must be a name of letters, digits, hyphens and underscores, like myresolver
                        nas.delivery.file is routes.txt: must be a file name that Traefik loads, like keelson.yml
                        nas.delivery.group is 0: must be a whole number from 1 to 65534
                        traefik.trustedHops.addresses is [10.0.0.1]: must be a list with nas.address 192.0.2.51, or one limit counts for all users together
                        nas.hop.serverName is shop.example: must be a host of this site that is reached by the NAS, whose certificate k3s has
                        nas.healthCheck.host is shop.example: must be a host of this site that is reached by the NAS""");
    }

    @Test
    void aHostWhoseRoutesRedirectWhatTheNasBringsIsRefused() {
        Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            var routes = Routed.routes("shop", Routed.host(Routed.SHOP), site, Optional.empty());
            var args = Routed.args(Routed.nas(Routed.HTTP, new NasAcme.None()), Routed.TRUSTED, false);

            assertThatThrownBy(() -> new NasRoutesArgs(args, List.of(routes)))
                    .hasMessage("the hop of shop.example is https: must be that of the NAS, or k3s and the NAS redirect"
                            + " to each other for ever");
        });
    }

    @Test
    void itsPartsAreItsChildren() {
        var recording = record();
        var component = recording.one(NasRoutes.TYPE, "nas").urn();

        assertThat(List.of(recording.one(JOB, "nas-delivery"), recording.one(CONFIG_MAP, "nas-file")))
                .map(RecordedResource::parent)
                .containsOnly(component);
    }
}
