package dev.keelson.plan.picture;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanSketch;

/** Sites to draw: one service, a whole site, and many small ones. */
final class SiteSamples {
    private static final String REDIS = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: abaci}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: redis-data, namespace: abaci}
            spec: {resources: {requests: {storage: 1Gi}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: redis, namespace: abaci}
            spec:
              replicas: 1
              template:
                metadata: {labels: {app: redis}}
                spec:
                  containers: [{name: redis, image: 'redis:7-alpine', command: [redis-server, --appendonly, 'yes']}]
                  volumes: [{name: data, persistentVolumeClaim: {claimName: redis-data}}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: redis, namespace: abaci}
            spec: {selector: {app: redis}, ports: [{port: 6379}]}
            """;

    private static final String ABACI = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: abaci-app, namespace: abaci}
            data:
              NODE_ENV: production
              REDIS_URL: redis://redis:6379
              LITEFS_ADVERTISE: http://abaci-app-0.abaci-app-headless.abaci.svc.cluster.local:20202
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: abaci-app, namespace: abaci}
            spec:
              replicas: 3
              serviceName: abaci-app-headless
              template:
                metadata: {labels: {app: abaci-app}}
                spec:
                  initContainers: [{name: candidate, image: 'busybox:1.36', command: [sh, -c, 'echo true > /config/c']}]
                  containers:
                    - name: app
                      image: ghcr.io/antialias/soroban-abacus-flashcards:latest
                      envFrom: [{configMapRef: {name: abaci-app}}]
                      env: [{name: AUTH_SECRET, valueFrom: {secretKeyRef: {name: auth, key: secret}}}]
                  volumes:
                    - {name: litefs, emptyDir: {}}
                    - {name: training, persistentVolumeClaim: {claimName: vision-training}}
                    - {name: uploads, persistentVolumeClaim: {claimName: uploads}}
              volumeClaimTemplates:
                - {metadata: {name: litefs-data}, spec: {resources: {requests: {storage: 5Gi}}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: abaci-app, namespace: abaci}
            spec: {selector: {app: abaci-app}, ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: abaci-app-headless, namespace: abaci}
            spec: {clusterIP: None, selector: {app: abaci-app}, ports: [{port: 20202}, {port: 8080}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: abaci-app-primary, namespace: abaci}
            spec:
              selector: {app: abaci-app, statefulset.kubernetes.io/pod-name: abaci-app-0}
              ports: [{port: 80}]
            ---
            apiVersion: traefik.io/v1alpha1
            kind: IngressRoute
            metadata: {name: abaci-app, namespace: abaci}
            spec:
              routes:
                - match: Host(`abaci.one`)
                  services: [{name: abaci-app-primary, port: 80}]
                - match: Host(`abaci.one`) && Method(`GET`, `HEAD`)
                  services: [{name: abaci-app, port: 80}]
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: abaci-vision-training}
            spec: {capacity: {storage: 50Gi}, nfs: {server: 192.168.86.51, path: /volume1/vision-training}}
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: abaci-uploads}
            spec: {capacity: {storage: 10Gi}, nfs: {server: 192.168.86.51, path: /volume1/uploads}}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: vision-training, namespace: abaci}
            spec: {volumeName: abaci-vision-training, resources: {requests: {storage: 50Gi}}}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: uploads, namespace: abaci}
            spec: {volumeName: abaci-uploads, resources: {requests: {storage: 10Gi}}}
            """;

    private SiteSamples() {}

    static Plan redis() {
        return PlanSketch.prod().objects(REDIS).plan();
    }

    /** The whole site: routes for reads and writes, a replicated database, Redis, volumes on a NAS, charts, DNS. */
    static Plan abaci() {
        return PlanSketch.prod()
                .objects(REDIS)
                .objects(ABACI)
                .resource(
                        "cloudflare:index/dnsRecord:DnsRecord",
                        "abaci",
                        "{name: abaci.one, type: A, content: 203.0.113.7, proxied: false}")
                .resource(
                        "kubernetes:helm.sh/v3:Release",
                        "cert-manager",
                        "{namespace: cert-manager, chart: cert-manager, version: v1.14.4}")
                .resource("kubernetes:helm.sh/v3:Release", "keel", "{namespace: keel, chart: keel, version: 1.0.3}")
                .plan();
    }

    /** Three apps behind a tunnel with Access, a database, a queue of jobs: some forty parts. */
    static Plan large() {
        var sketch = PlanSketch.prod()
                .resource(
                        "cloudflare:index/zeroTrustTunnelCloudflared:ZeroTrustTunnelCloudflared",
                        "home",
                        "{name: home}")
                .resource(
                        "cloudflare:index/zeroTrustTunnelCloudflaredConfig:ZeroTrustTunnelCloudflaredConfig",
                        "home",
                        """
                        tunnelId: 'unknown:'
                        config:
                          ingresses:
                            - {hostname: ui.example.org, service: 'http://dev-ui.apps:80'}
                            - {hostname: api.example.org, service: 'http://platform-backend.apps:80'}
                            - {hostname: label.example.org, service: 'http://label-studio.label:8080'}
                            - {service: 'http_status:404'}
                        """)
                .resource(
                        "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication",
                        "label",
                        "{name: label team, domain: label.example.org}")
                .objects("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: cloudflared, namespace: edge}
                        spec: {replicas: 2, template: {spec: {containers: [{name: c, image: 'cloudflare/cloudflared:2025.9.1'}]}}}
                        ---
                        apiVersion: postgresql.cnpg.io/v1
                        kind: Cluster
                        metadata: {name: postgres, namespace: apps}
                        spec: {storage: {size: 20Gi}, managed: {roles: [{passwordSecret: {name: postgres-platform-user}}]}}
                        ---
                        apiVersion: batch/v1
                        kind: Job
                        metadata: {name: platform-migrate, namespace: apps}
                        spec: {template: {spec: {containers: [{name: m, image: x, env: [{name: DATABASE_URL, valueFrom: {secretKeyRef: {name: postgres-platform-user, key: uri}}}]}]}}}
                        ---
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata: {name: smoke, namespace: apps}
                        spec: {schedule: '*/15 * * * *', jobTemplate: {spec: {template: {spec: {containers: [{name: s, image: x, args: ['http://dev-ui/health', 'http://platform-backend/health']}]}}}}}
                        ---
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        metadata: {name: labels, namespace: label}
                        spec: {resources: {requests: {storage: 20Gi}}}
                        ---
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        metadata: {name: media, namespace: label}
                        spec: {volumeName: media, resources: {requests: {storage: 200Gi}}}
                        ---
                        apiVersion: v1
                        kind: PersistentVolume
                        metadata: {name: media}
                        spec: {nfs: {server: nas.example.org, path: /media}}
                        ---
                        apiVersion: v1
                        kind: PersistentVolume
                        metadata: {name: archive}
                        spec: {capacity: {storage: 1Ti}, nfs: {server: nas.example.org, path: /archive}}
                        """);
        app(sketch, "apps", "dev-ui", "API_URL", "http://platform-backend");
        app(sketch, "apps", "platform-backend", "REDIS_HOST", "valkey");
        app(sketch, "apps", "inference-backend", "LITELLM_URL", "http://litellm.ai.svc.cluster.local:4000");
        app(sketch, "apps", "valkey", "X", "y");
        app(sketch, "apps", "centrifugo", "REDIS", "redis://valkey:6379");
        app(sketch, "ai", "litellm", "OLLAMA", "http://ollama:11434");
        app(sketch, "ai", "ollama", "X", "y");
        app(sketch, "label", "label-studio", "ML_URL", "http://ml-backend:9090");
        app(sketch, "label", "ml-backend", "LLM", "http://litellm.ai:4000");
        app(sketch, "monitoring", "grafana", "TEMPO", "http://tempo:3200");
        app(sketch, "monitoring", "tempo", "X", "y");
        app(sketch, "monitoring", "prometheus", "X", "y");
        for (var chart : new String[] {"cert-manager", "flux-system", "pulumi-operator", "keel"}) {
            sketch.resource(
                    "kubernetes:helm.sh/v3:Release",
                    chart,
                    "{namespace: %s, chart: %s, version: 1.2.3}".formatted(chart, chart));
        }
        for (var host : new String[] {"ui", "api", "label"}) {
            sketch.resource(
                    "cloudflare:index/dnsRecord:DnsRecord",
                    host,
                    "{name: %s.example.org, type: CNAME, content: 'unknown:', proxied: true}".formatted(host));
        }
        sketch.objects("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: label-worker, namespace: label}
                spec:
                  replicas: 2
                  template: {spec: {containers: [{name: w, image: x, args: [--target=label-studio]}], volumes: [{persistentVolumeClaim: {claimName: labels}}, {persistentVolumeClaim: {claimName: media}}]}}
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: grafana, namespace: monitoring}
                spec: {rules: [{host: grafana.example.org, http: {paths: [{path: /, backend: {service: {name: grafana}}}]}}]}
                """);
        return sketch.plan();
    }

    private static void app(PlanSketch sketch, String namespace, String name, String variable, String value) {
        sketch.objects("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %2$s, namespace: %1$s}
                spec: {replicas: 2, template: {metadata: {labels: {app: %2$s}}, spec: {containers: [{name: a, image: x, env: [{name: %3$s, value: '%4$s'}]}]}}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: %2$s, namespace: %1$s}
                spec: {selector: {app: %2$s}, ports: [{port: 80}]}
                """.formatted(namespace, name, variable, value));
    }
}
