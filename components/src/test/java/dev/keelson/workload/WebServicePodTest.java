package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The pods that a service runs; what stands around them is in {@link WebServiceTest}. */
class WebServicePodTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";

    private static final String EXPECTED = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              annotations:
                argocd.argoproj.io/sync-wave: '2'
                keelson.dev/image-owner: pulumi
              labels:
                app.kubernetes.io/managed-by: keelson
                app.kubernetes.io/name: web
                app.kubernetes.io/part-of: shop
              name: web
              namespace: shop-live
            spec:
              minReadySeconds: 10
              progressDeadlineSeconds: 970
              replicas: 2
              selector:
                matchLabels:
                  app.kubernetes.io/component: server
                  app.kubernetes.io/name: web
              strategy:
                rollingUpdate:
                  maxSurge: 1
                  maxUnavailable: 0
                type: RollingUpdate
              template:
                metadata:
                  annotations:
                    keelson.dev/config-sha256: ea726dd0977261a572d25c4879f4de4d0f9d926f4c3fdc362fd47b338cb6da36
                    keelson.dev/secrets-sha256: '[secret]'
                  labels:
                    app.kubernetes.io/component: server
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                spec:
                  automountServiceAccountToken: false
                  containers:
                  - env:
                    - name: DATABASE_URL
                      valueFrom:
                        secretKeyRef:
                          key: uri
                          name: postgres-web
                    envFrom:
                    - configMapRef:
                        name: web-environment
                    - secretRef:
                        name: web-secrets
                    image: registry.example/web:1
                    imagePullPolicy: IfNotPresent
                    lifecycle:
                      preStop:
                        exec:
                          command:
                          - sleep
                          - '5'
                    livenessProbe:
                      failureThreshold: 5
                      httpGet:
                        path: /health
                        port: http
                      initialDelaySeconds: 30
                      periodSeconds: 15
                      timeoutSeconds: 10
                    name: web
                    ports:
                    - containerPort: 3000
                      name: http
                    readinessProbe:
                      failureThreshold: 5
                      httpGet:
                        path: /ready
                        port: http
                      periodSeconds: 2
                      timeoutSeconds: 10
                    resources:
                      limits:
                        cpu: '1'
                        memory: 512Mi
                      requests:
                        cpu: 100m
                        memory: 128Mi
                    securityContext:
                      allowPrivilegeEscalation: false
                      capabilities:
                        drop:
                        - ALL
                      readOnlyRootFilesystem: true
                    startupProbe:
                      failureThreshold: 900
                      httpGet:
                        path: /health
                        port: http
                      periodSeconds: 1
                      timeoutSeconds: 5
                    volumeMounts:
                    - mountPath: /tmp
                      name: tmp
                  enableServiceLinks: false
                  securityContext:
                    fsGroup: 1000
                    runAsGroup: 1000
                    runAsNonRoot: true
                    runAsUser: 1000
                    seccompProfile:
                      type: RuntimeDefault
                  terminationGracePeriodSeconds: 60
                  topologySpreadConstraints:
                  - labelSelector:
                      matchLabels:
                        app.kubernetes.io/component: server
                        app.kubernetes.io/name: web
                    maxSkew: 1
                    topologyKey: kubernetes.io/hostname
                    whenUnsatisfiable: ScheduleAnyway
                  volumes:
                  - emptyDir: {}
                    name: tmp
            """;

    private static Value pod(Recording recording) {
        return recording
                .one(DEPLOYMENT, "app-deployment")
                .inputs()
                .at("spec", "template", "spec")
                .orElseThrow();
    }

    private static Value container(Recording recording) {
        return pod(recording).items("containers").get(0);
    }

    @Test
    void runsPodsThatMayDoNothingBesideTheirWork() {
        assertThat(Programs.inputs(
                        WebServiceSample.record(UnaryOperator.identity()).one(DEPLOYMENT, "app-deployment")))
                .isEqualTo(EXPECTED);
    }

    @Test
    void aCommandAnotherUserAndAWritableRootAreSettings() {
        var recording = WebServiceSample.record(
                args -> args.command("node", "server.js").security(new WebServiceArgs.Security(101, true)));

        assertThat(container(recording).items("command"))
                .containsExactly(new Value.Text("node"), new Value.Text("server.js"));
        assertThat(container(recording).at("securityContext", "readOnlyRootFilesystem"))
                .contains(new Value.Bool(false));
        assertThat(pod(recording).at("securityContext", "runAsUser")).contains(new Value.Num(101));
    }

    @Test
    void seesVolumesOfTheSiteByTheirNames() {
        var recording =
                WebServiceSample.recordApp(app -> app.mount(new Mount(new DnsLabel("uploads"), "/app/uploads")));

        assertThat(pod(recording).items("volumes").stream().map(Value::plain))
                .hasToString(
                        "[{emptyDir={}, name=tmp}," + " {name=uploads, persistentVolumeClaim={claimName=uploads}}]");
        assertThat(container(recording).items("volumeMounts").stream().map(Value::plain))
                .hasToString("[{mountPath=/tmp, name=tmp}, {mountPath=/app/uploads, name=uploads}]");
    }
}
