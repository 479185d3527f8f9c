package dev.keelson.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanSketch;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SiteGraphTest {

    @Test
    void aServiceReachesItsPodsAndTheseReachTheirVolume() {
        assertThat(edges(SiteSamples.redis()))
                .containsExactly(
                        "Service/abaci/redis -> Deployment/abaci/redis",
                        "Deployment/abaci/redis -> PersistentVolumeClaim/abaci/redis-data");
    }

    @Test
    void theWholeSiteIsFollowedFromTheInternetToTheData() {
        assertThat(edges(SiteSamples.abaci()))
                .containsExactly(
                        "internet -> dns/abaci.one",
                        "dns/abaci.one -> host/abaci/abaci.one",
                        "host/abaci/abaci.one -> Service/abaci/abaci-app: GET, HEAD",
                        "host/abaci/abaci.one -> Service/abaci/abaci-app-primary: all other methods",
                        "Service/abaci/abaci-app -> StatefulSet/abaci/abaci-app",
                        "Service/abaci/abaci-app-primary -> StatefulSet/abaci/abaci-app: only abaci-app-0",
                        "Service/abaci/redis -> Deployment/abaci/redis",
                        "StatefulSet/abaci/abaci-app -> Service/abaci/redis: REDIS_URL",
                        "StatefulSet/abaci/abaci-app -> claimTemplate/abaci/abaci-app/litefs-data",
                        "StatefulSet/abaci/abaci-app -> PersistentVolumeClaim/abaci/uploads",
                        "StatefulSet/abaci/abaci-app -> PersistentVolumeClaim/abaci/vision-training",
                        "Deployment/abaci/redis -> PersistentVolumeClaim/abaci/redis-data",
                        "PersistentVolumeClaim/abaci/uploads -> NFS/192.168.86.51: /volume1/uploads",
                        "PersistentVolumeClaim/abaci/vision-training -> NFS/192.168.86.51: /volume1/vision-training");
    }

    @Test
    void everyPartSaysWhatItIs() {
        assertThat(SiteGraph.of("prod", SiteSamples.abaci()).nodes())
                .extracting(node -> "%s %s (%s) %s"
                        .formatted(node.kind(), node.title(), node.detail(), node.namespace())
                        .trim())
                .containsExactly(
                        "INTERNET Internet ()",
                        "DNS abaci.one (DNS A)",
                        "HOST abaci.one (IngressRoute) abaci",
                        "SERVICE abaci-app (Service :80) abaci",
                        "SERVICE abaci-app-primary (Service :80) abaci",
                        "SERVICE redis (Service :6379) abaci",
                        "WORKLOAD abaci-app (StatefulSet, 3 pods) abaci",
                        "WORKLOAD redis (Deployment, 1 pod) abaci",
                        "CHART cert-manager (Helm chart v1.14.4) cert-manager",
                        "CHART keel (Helm chart 1.0.3) keel",
                        "STORE litefs-data (claim per pod, 5Gi) abaci",
                        "STORE redis-data (claim, 1Gi) abaci",
                        "STORE uploads (claim, 10Gi) abaci",
                        "STORE vision-training (claim, 50Gi) abaci",
                        "NFS 192.168.86.51 (NFS server)");
    }

    @Nested
    class Entrance {

        @Test
        void aRuleThatOnlyRedirectsIsNoWayToItsService() {
            var plan = PlanSketch.prod().objects("""
                            apiVersion: traefik.io/v1alpha1
                            kind: Middleware
                            metadata: {name: to-https, namespace: n}
                            spec: {redirectScheme: {scheme: https}}
                            ---
                            apiVersion: traefik.io/v1alpha1
                            kind: IngressRoute
                            metadata: {name: plain, namespace: n}
                            spec: {routes: [{match: 'Host(`a.example`) && !Path(`/x`)', middlewares: [{name: to-https}], services: [{name: app}]}]}
                            ---
                            apiVersion: traefik.io/v1alpha1
                            kind: IngressRoute
                            metadata: {name: safe, namespace: n}
                            spec:
                              routes:
                                - {match: 'Host(`a.example`)', middlewares: [{name: hsts}], services: [{name: app}]}
                                - {match: 'Host(`a.example`) && Method(`GET`)', services: [{name: reads}]}
                            """).plan();

            assertThat(edges(plan))
                    .containsExactly(
                            "internet -> host/n/a.example",
                            "host/n/a.example -> Service/n/app: all other methods",
                            "host/n/a.example -> Service/n/reads: GET");
        }

        @Test
        void aTunnelWithAccessComesOutAtItsConnector() {
            assertThat(edges(SiteSamples.large()))
                    .contains(
                            "internet -> dns/label.example.org",
                            "dns/label.example.org -> access/label",
                            "access/label -> tunnel/home",
                            "tunnel/home -> Deployment/edge/cloudflared",
                            "Deployment/edge/cloudflared -> Service/label/label-studio: label.example.org");
        }

        @Test
        void aTunnelToAProxyThatIsNotInThePlanReachesTheHost() {
            var plan = PlanSketch.prod()
                    .resource("cloudflare:index/zeroTrustTunnelCloudflared:ZeroTrustTunnelCloudflared", "home", "{}")
                    .resource(
                            "cloudflare:index/zeroTrustTunnelCloudflaredConfig:ZeroTrustTunnelCloudflaredConfig",
                            "home",
                            "{config: {ingresses: [{hostname: a.example, service: 'http://traefik.kube-system:80'}]}}")
                    .objects(
                            "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a, namespace: n}, spec: {rules: [{host: a.example, http: {paths: [{path: /api, backend: {service: {name: a}}}]}}]}}")
                    .plan();

            assertThat(edges(plan))
                    .containsExactly(
                            "internet -> tunnel/home",
                            "tunnel/home -> host/n/a.example: a.example",
                            "host/n/a.example -> Service/n/a: /api");
        }

        private static final String INGRESS =
                "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: %1$s, namespace: n}, spec: {rules: [{host: %1$s.example, http: {paths: [{backend: {service: {name: app}}}]}}]}}";

        @Test
        void aProxyIsPassedByTheHostsThatItsFileNames() {
            var plan = PlanSketch.prod()
                    .objects(INGRESS.formatted("a"))
                    .objects(INGRESS.formatted("b"))
                    .objects("""
                            apiVersion: v1
                            kind: ConfigMap
                            metadata: {name: nas-routes-0123, namespace: n, labels: {app.kubernetes.io/name: nas-routes}}
                            data:
                              deliver.sh: 'echo "routers: {"'
                              content: |
                                http:
                                  routers:
                                    a-k3s: {rule: Host(`a.example`), service: k3s}
                                    a-k3s-http: {rule: Host(`a.example`), service: k3s}
                            """)
                    .resource(
                            "cloudflare:index/dnsRecord:DnsRecord",
                            "a",
                            "{name: a.example, type: CNAME, content: home.example}")
                    .plan();

            assertThat(edges(plan))
                    .containsExactly(
                            "internet -> dns/a.example",
                            "internet -> host/n/b.example",
                            "dns/a.example -> proxy/n/nas-routes",
                            "proxy/n/nas-routes -> host/n/a.example",
                            "host/n/a.example -> Service/n/app: /",
                            "host/n/b.example -> Service/n/app: /");
        }

        @Test
        void aRecordAtPorkbunIsNamedByItsZoneAndWhatStandsBeforeIt() {
            var plan = PlanSketch.prod()
                    .objects(INGRESS.formatted("a"))
                    .resource("porkbun:index/dnsRecord:DnsRecord", "top", "{domain: a.example, type: ALIAS}")
                    .resource(
                            "porkbun:index/dnsRecord:DnsRecord",
                            "www",
                            "{domain: a.example, subdomain: www, type: CNAME}")
                    .plan();

            assertThat(edges(plan))
                    .contains("internet -> dns/a.example", "dns/a.example -> host/n/a.example")
                    .contains("internet -> dns/www.a.example");
        }

        @Test
        void anOpenServiceIsReachedFromOutside() {
            var plan = PlanSketch.prod()
                    .objects(
                            "{apiVersion: v1, kind: Service, metadata: {name: a, namespace: n}, spec: {type: NodePort}}")
                    .plan();

            assertThat(edges(plan)).containsExactly("internet -> Service/n/a: NodePort");
        }

        @Test
        void aGatewayRouteIsAHostToo() {
            var plan = PlanSketch.prod()
                    .objects(
                            "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: a, namespace: n}, spec: {hostnames: [a.example], rules: [{matches: [{method: GET, path: {value: /x}}], backendRefs: [{name: a}]}]}}")
                    .plan();

            assertThat(edges(plan))
                    .containsExactly("internet -> host/n/a.example", "host/n/a.example -> Service/n/a: GET /x");
        }
    }

    @Nested
    class Calls {
        private static final String CALLED =
                "{apiVersion: v1, kind: Service, metadata: {name: redis, namespace: data}, spec: {ports: [{port: 6379}]}}";

        @Test
        void aServiceOfAnotherNamespaceIsCalledByItsFullNameOnly() {
            assertThat(calls("env: [{name: A, value: 'redis://redis.data:6379'}]"))
                    .containsExactly("Pod/web/w -> Service/data/redis: A");
            assertThat(calls("env: [{name: A, value: redis.data.svc.cluster.local}]"))
                    .containsExactly("Pod/web/w -> Service/data/redis: A");
            assertThat(calls("env: [{name: A, value: 'redis://redis:6379'}]")).isEmpty();
        }

        @Test
        void argumentsCountButTheProgramsNameDoesNot() {
            assertThat(calls("args: [--host=redis.data]")).containsExactly("Pod/web/w -> Service/data/redis");
            assertThat(calls("command: [sh, -c, 'redis-cli -h redis.data.svc ping']"))
                    .containsExactly("Pod/web/w -> Service/data/redis");
            assertThat(calls("command: [redis.data]")).isEmpty();
        }

        @Test
        void anotherWordThatHoldsTheNameIsNoCall() {
            assertThat(calls("env: [{name: A, value: 'my-redis.data.example.org'}, {name: B, value: /redis.data/x}]"))
                    .isEmpty();
        }

        @Test
        void secretsAreNotReadAndNotShown() {
            assertThat(calls("env: [{name: A, value: 'secret:redis://:pw@redis.data:6379'}]"))
                    .isEmpty();
        }

        @Test
        void aConfigMapSpeaksForItsReader() {
            var plan = PlanSketch.prod()
                    .objects(CALLED)
                    .objects(
                            "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: web}, data: {URL: 'http://redis.data'}}")
                    .objects(
                            "{apiVersion: v1, kind: Pod, metadata: {name: w, namespace: web}, spec: {containers: [{env: [{name: X, valueFrom: {configMapKeyRef: {name: c, key: URL}}}]}]}}")
                    .plan();

            assertThat(edges(plan)).containsExactly("Pod/web/w -> Service/data/redis: X");
        }

        @Test
        void whoHoldsAPasswordOfADatabaseUsesIt() {
            assertThat(edges(SiteSamples.large()))
                    .contains("Job/apps/platform-migrate -> Cluster/apps/postgres: DATABASE_URL");
        }

        private List<String> calls(String container) {
            return edges(PlanSketch.prod()
                    .objects(CALLED)
                    .objects(
                            "{apiVersion: v1, kind: Pod, metadata: {name: w, namespace: web}, spec: {containers: [{%s}]}}"
                                    .formatted(container))
                    .plan());
        }
    }

    private static List<String> edges(Plan plan) {
        return SiteGraph.of("prod", plan).edges().stream()
                .map(edge -> edge.from() + " -> " + edge.to() + (edge.label().isEmpty() ? "" : ": " + edge.label()))
                .toList();
    }
}
