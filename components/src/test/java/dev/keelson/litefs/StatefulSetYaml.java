package dev.keelson.litefs;

/** The StatefulSet of the sample, whole. */
final class StatefulSetYaml {
    static final String EXPECTED = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              annotations:
                keelson.dev/image-owner: pulumi
              labels:
                app.kubernetes.io/managed-by: keelson
                app.kubernetes.io/name: web
                app.kubernetes.io/part-of: shop
              name: web
              namespace: shop-live
            spec:
              minReadySeconds: 30
              persistentVolumeClaimRetentionPolicy:
                whenDeleted: Retain
                whenScaled: Retain
              podManagementPolicy: Parallel
              replicas: 3
              selector:
                matchLabels:
                  app.kubernetes.io/name: web
              serviceName: web-headless
              template:
                metadata:
                  annotations:
                    keelson.dev/config-sha256: [64 digits]
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                spec:
                  automountServiceAccountToken: false
                  containers:
                  - command:
                    - /bin/sh
                    - /scripts/start.sh
                    env:
                    - name: KEELSON_CANDIDATE
                      value: /config/litefs-candidate
                    - name: KEELSON_CONFIG
                      value: /scripts/litefs.yml
                    - name: KEELSON_NETWORK
                      value: /proc/sys/net/ipv4
                    envFrom:
                    - configMapRef:
                        name: web-environment
                    image: registry.example/web:1
                    imagePullPolicy: IfNotPresent
                    lifecycle:
                      preStop:
                        exec:
                          command:
                          - sleep
                          - '2'
                    livenessProbe:
                      failureThreshold: 5
                      httpGet:
                        path: /api/health
                        port: http
                      initialDelaySeconds: 30
                      periodSeconds: 15
                      timeoutSeconds: 10
                    name: web
                    ports:
                    - containerPort: 8080
                      name: http
                    - containerPort: 3000
                      name: app
                    - containerPort: 20202
                      name: litefs
                    readinessProbe:
                      failureThreshold: 5
                      httpGet:
                        path: /api/health
                        port: http
                      periodSeconds: 2
                      timeoutSeconds: 10
                    resources:
                      limits:
                        cpu: 2000m
                        memory: 1Gi
                      requests:
                        cpu: 200m
                        memory: 512Mi
                    securityContext:
                      privileged: true
                      runAsGroup: 0
                      runAsUser: 0
                    startupProbe:
                      failureThreshold: 900
                      httpGet:
                        path: /api/health
                        port: http
                      periodSeconds: 1
                      timeoutSeconds: 5
                    volumeMounts:
                    - mountPath: /var/lib/litefs
                      name: litefs-data
                    - mountPath: /litefs
                      name: litefs
                    - mountPath: /config
                      name: config
                      readOnly: true
                    - mountPath: /scripts
                      name: scripts
                      readOnly: true
                  enableServiceLinks: false
                  initContainers:
                  - command:
                    - /bin/sh
                    - /scripts/candidate.sh
                    env:
                    - name: APP
                      value: web
                    - name: ANSWER
                      value: /config/litefs-candidate
                    image: registry.example/web:1
                    imagePullPolicy: IfNotPresent
                    name: candidate
                    resources:
                      limits:
                        cpu: 100m
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
                      runAsGroup: 65534
                      runAsNonRoot: true
                      runAsUser: 65534
                    volumeMounts:
                    - mountPath: /config
                      name: config
                    - mountPath: /scripts
                      name: scripts
                      readOnly: true
                  securityContext:
                    seccompProfile:
                      type: RuntimeDefault
                  terminationGracePeriodSeconds: 60
                  topologySpreadConstraints:
                  - labelSelector:
                      matchLabels:
                        app.kubernetes.io/name: web
                    maxSkew: 1
                    topologyKey: kubernetes.io/hostname
                    whenUnsatisfiable: ScheduleAnyway
                  volumes:
                  - emptyDir: {}
                    name: litefs
                  - emptyDir: {}
                    name: config
                  - configMap:
                      name: web-scripts
                    name: scripts
              updateStrategy:
                type: RollingUpdate
              volumeClaimTemplates:
              - metadata:
                  labels:
                    app.kubernetes.io/name: web
                  name: litefs-data
                spec:
                  accessModes:
                  - ReadWriteOnce
                  resources:
                    requests:
                      storage: 5Gi
                  storageClassName: local-path
            """;

    private StatefulSetYaml() {}
}
