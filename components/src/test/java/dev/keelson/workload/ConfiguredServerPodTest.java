package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredServerPodTest {

    @Test
    void runsOnItsFileWithoutPrivileges() {
        assertThat(Programs.inputs(ConfiguredServerTest.record(ConfiguredServerTest.whole())
                        .one("kubernetes:apps/v1:Deployment", "own-deployment")))
                .isEqualTo("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: messages
                    app.kubernetes.io/part-of: shop
                  name: messages
                  namespace: shop-live
                spec:
                  replicas: 2
                  selector:
                    matchLabels:
                      app.kubernetes.io/name: messages
                  strategy:
                    rollingUpdate:
                      maxSurge: 1
                      maxUnavailable: 0
                    type: RollingUpdate
                  template:
                    metadata:
                      annotations:
                        keelson.dev/config-sha256: CONFIG
                        keelson.dev/references-sha256: REFERENCES
                      labels:
                        app.kubernetes.io/managed-by: keelson
                        app.kubernetes.io/name: messages
                        app.kubernetes.io/part-of: shop
                    spec:
                      automountServiceAccountToken: false
                      containers:
                      - args:
                        - --config
                        - /etc/messages/messages.conf
                        env:
                        - name: TOKEN
                          valueFrom:
                            secretKeyRef:
                              key: token
                              name: messages-secrets
                        envFrom:
                        - configMapRef:
                            name: messages-environment
                        image: registry.example/messages:1.0.0
                        lifecycle:
                          preStop:
                            exec:
                              command:
                              - sleep
                              - '5'
                        livenessProbe:
                          failureThreshold: 3
                          httpGet:
                            path: /health
                            port: http
                          initialDelaySeconds: 30
                          periodSeconds: 10
                          timeoutSeconds: 5
                        name: messages
                        ports:
                        - containerPort: 8000
                          name: http
                        - containerPort: 8001
                          name: client
                        readinessProbe:
                          failureThreshold: 3
                          httpGet:
                            path: /health
                            port: http
                          initialDelaySeconds: 5
                          periodSeconds: 5
                          timeoutSeconds: 5
                        resources:
                          limits:
                            cpu: 250m
                            memory: 256Mi
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
                          failureThreshold: 30
                          httpGet:
                            path: /health
                            port: http
                          initialDelaySeconds: 10
                          periodSeconds: 10
                          timeoutSeconds: 5
                        volumeMounts:
                        - mountPath: /etc/messages
                          name: config
                          readOnly: true
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
                            app.kubernetes.io/name: messages
                        maxSkew: 1
                        topologyKey: kubernetes.io/hostname
                        whenUnsatisfiable: ScheduleAnyway
                      volumes:
                      - configMap:
                          name: messages-config
                        name: config
                      - emptyDir: {}
                        name: tmp
                """.replace(
                                "CONFIG",
                                Checksum.of(Map.of("script messages.conf", "level = info\n", "variable LEVEL", "info")))
                        .replace("REFERENCES", Checksum.of(Map.of("messages-secrets", "one"))));
    }
}
