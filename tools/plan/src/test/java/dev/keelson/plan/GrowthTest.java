package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.diff.PlanDiff;
import dev.keelson.plan.diff.PlanDiffMarkdown;
import dev.keelson.plan.picture.Mermaid;
import dev.keelson.plan.picture.Pictures;
import dev.keelson.plan.picture.SiteGraph;
import dev.keelson.plan.policy.Declared;
import dev.keelson.plan.policy.Rule;
import dev.keelson.plan.policy.Rules;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is done with a plan costs as much for each app of a large site as for each of a small one.
 *
 * <p>It is counted in bytes that are allocated, which every run of a machine has the same of, and not in time. A loop
 * that allocates nothing goes unseen.
 */
class GrowthTest {
    private static final int FEW = 50;
    private static final int MANY = 250;

    /** Of five times as many apps; the square would be 25. */
    private static final double MOST_GROWTH = 1.3 * MANY / FEW;

    /** What some steps do once, whatever the site. */
    private static final long FIXED = 2_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Sample(Plan plan, Declared declared, Plan changed, Plan renamed, Plan broken) {
        static Sample of(int apps) {
            var plan = site(apps, "1.0", "app");
            return new Sample(
                    plan,
                    Declared.plan(plan, Inventory.of(plan, true)),
                    site(apps, "2.0", "app"),
                    site(apps, "1.0", "other"),
                    site(apps, "1.0", "app", "web-config", "lost-secret"));
        }
    }

    private record Step(String name, Function<Sample, Object> work) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Step> steps() {
        var steps = List.of(
                new Step("picture", sample -> Pictures.of("shop", sample.plan())),
                new Step("Mermaid", sample -> Mermaid.render(SiteGraph.of("shop", sample.plan()))),
                new Step("JSON", sample -> PlanJson.parse(PlanJson.write(sample.plan(), false))),
                new Step("manifests", sample -> Manifests.of(sample.plan(), false)),
                new Step("tree", sample -> TreeView.render(sample.plan(), false)),
                new Step("checks", sample -> Checks.of(Inventory.of(sample.plan(), true))),
                new Step("checks that find much", sample -> Checks.of(Inventory.of(sample.broken(), true))),
                new Step("one image of each app", sample -> compared(sample.plan(), sample.changed())),
                new Step("all apps anew", sample -> compared(sample.plan(), sample.renamed())));
        return Stream.concat(steps.stream(), Rules.all().stream().map(GrowthTest::step));
    }

    private static Step step(Rule rule) {
        return new Step(
                "rule " + rule.id(),
                sample -> rule.judge().apply(sample.declared()).toList());
    }

    private static String compared(Plan before, Plan after) {
        return PlanDiffMarkdown.render(PlanDiff.between(before, after));
    }

    private static final Sample SMALL = Sample.of(FEW);
    private static final Sample LARGE = Sample.of(MANY);

    @ParameterizedTest
    @MethodSource("steps")
    void costsForEachAppOfALargeSiteWhatItCostsInASmallOne(Step step) {
        allocated(step, SMALL); // loads classes

        assertThat((double) allocated(step, LARGE)).isLessThan(FIXED + MOST_GROWTH * allocated(step, SMALL));
    }

    private static long allocated(Step step, Sample sample) {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(step.work().apply(sample)).isNotNull();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static Plan site(int apps, String version, String name) {
        return site(apps, version, name, "config", "secret");
    }

    /** Apps that all call one cache, each with a public host, and with policies that let in who has to. */
    private static Plan site(int apps, String version, String name, String config, String secret) {
        var sketch = PlanSketch.prod().objects("""
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop}
                ---
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: cache, namespace: shop}
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: cache}}
                  template:
                    metadata: {labels: {app: cache}}
                    spec: {containers: [{name: cache, image: 'valkey:8', ports: [{containerPort: 6379}]}]}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: cache, namespace: shop}
                spec: {selector: {app: cache}, ports: [{port: 6379}]}
                ---
                apiVersion: traefik.io/v1alpha1
                kind: Middleware
                metadata: {name: headers, namespace: shop}
                spec: {headers: {stsSeconds: 31536000}}
                """);
        for (var index = 0; index < apps; index++) {
            var app = "%s-%03d".formatted(name, index);
            sketch.objects(APP.replace("APP", app)
                    .replace("VERSION", version)
                    .replace("CONFIG", "%s-%s".formatted(app, config))
                    .replace("SECRET", "%s-%s".formatted(app, secret)));
        }
        return sketch.plan();
    }

    private static final String APP = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: APP-config, namespace: shop}
            data: {CACHE_URL: 'redis://cache:6379'}
            ---
            apiVersion: bitnami.com/v1alpha1
            kind: SealedSecret
            metadata: {name: APP-secret, namespace: shop}
            spec: {encryptedData: {key: AgB}, template: {metadata: {name: APP-secret, namespace: shop}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: APP, namespace: shop}
            spec:
              replicas: 2
              selector: {matchLabels: {app: APP}}
              template:
                metadata: {labels: {app: APP, part-of: shop}}
                spec:
                  containers:
                    - name: APP
                      image: registry.example/APP:VERSION
                      ports: [{containerPort: 3000}]
                      envFrom: [{configMapRef: {name: CONFIG}}, {secretRef: {name: SECRET}}]
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: APP, namespace: shop}
            spec: {maxUnavailable: 1, selector: {matchLabels: {app: APP}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: APP, namespace: shop}
            spec: {selector: {app: APP}, ports: [{port: 80, targetPort: 3000}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cache-from-APP, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: cache}}
              ingress: [{from: [{podSelector: {matchLabels: {app: APP}}}], ports: [{port: 6379}]}]
            ---
            apiVersion: traefik.io/v1alpha1
            kind: IngressRoute
            metadata: {name: APP, namespace: shop}
            spec:
              entryPoints: [websecure]
              routes:
                - match: Host(`APP.shop.example`)
                  kind: Rule
                  middlewares: [{name: headers}]
                  services: [{name: APP, port: 80}]
              tls: {secretName: APP-tls}
            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: APP, namespace: shop}
            spec: {secretName: APP-tls, dnsNames: [APP.shop.example], issuerRef: {name: acme, kind: ClusterIssuer}}
            """;
}
