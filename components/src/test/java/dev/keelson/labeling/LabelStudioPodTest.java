package dev.keelson.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import org.junit.jupiter.api.Test;

class LabelStudioPodTest {
    @Test
    void itsPodRunsWithoutPrivilegesAndHasTimeForItsMigration() {
        assertThat(Programs.inputs(
                        LabelStudioTest.record().one("kubernetes:apps/v1:Deployment", "label-studio-deployment")))
                .isEqualTo("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: label-studio
                    app.kubernetes.io/part-of: shop
                  name: label-studio
                  namespace: shop-live
                spec:
                  progressDeadlineSeconds: 1200
                  replicas: 1
                  selector:
                    matchLabels:
                      app.kubernetes.io/name: label-studio
                  strategy:
                    type: Recreate
                  template:
                    metadata:
                      annotations:
                        keelson.dev/config-sha256: fc5de18fe3c177abacad124f5cac94f6c0f5fdb3435319ea6c03a16d42b80292
                        keelson.dev/references-sha256: '[secret]'
                      labels:
                        app.kubernetes.io/managed-by: keelson
                        app.kubernetes.io/name: label-studio
                        app.kubernetes.io/part-of: shop
                    spec:
                      automountServiceAccountToken: false
                      containers:
                      - env:
                        - name: POSTGRE_PASSWORD
                          valueFrom:
                            secretKeyRef:
                              key: password
                              name: labelfish-login
                        envFrom:
                        - configMapRef:
                            name: label-studio-environment
                        image: heartexlabs/label-studio:1.21.0
                        lifecycle:
                          preStop:
                            exec:
                              command:
                              - sleep
                              - '5'
                        livenessProbe:
                          failureThreshold: 5
                          httpGet:
                            httpHeaders:
                            - name: Host
                              value: label-studio
                            path: /health
                            port: http
                          periodSeconds: 15
                          timeoutSeconds: 5
                        name: label-studio
                        ports:
                        - containerPort: 8080
                          name: http
                        readinessProbe:
                          failureThreshold: 3
                          httpGet:
                            httpHeaders:
                            - name: Host
                              value: label-studio
                            path: /health
                            port: http
                          periodSeconds: 5
                          timeoutSeconds: 5
                        resources:
                          limits:
                            cpu: '1'
                            memory: 2Gi
                          requests:
                            cpu: 250m
                            memory: 512Mi
                        securityContext:
                          allowPrivilegeEscalation: false
                          capabilities:
                            drop:
                            - ALL
                          readOnlyRootFilesystem: true
                        startupProbe:
                          failureThreshold: 120
                          httpGet:
                            httpHeaders:
                            - name: Host
                              value: label-studio
                            path: /health
                            port: http
                          periodSeconds: 5
                          timeoutSeconds: 5
                        volumeMounts:
                        - mountPath: /label-studio/data
                          name: data
                        - mountPath: /tmp
                          name: tmp
                      enableServiceLinks: false
                      securityContext:
                        fsGroup: 1001
                        runAsGroup: 1001
                        runAsNonRoot: true
                        runAsUser: 1001
                        seccompProfile:
                          type: RuntimeDefault
                      terminationGracePeriodSeconds: 60
                      volumes:
                      - name: data
                        persistentVolumeClaim:
                          claimName: label-studio-data
                      - emptyDir: {}
                        name: tmp
                """);
    }
}
