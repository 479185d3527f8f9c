package dev.keelson.plan.diff;

import static dev.keelson.plan.diff.DangersTest.dangers;
import static dev.keelson.plan.diff.DangersTest.diff;
import static dev.keelson.plan.diff.DangersTest.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            apps/v1 | StatefulSet           | spec.serviceName          | {serviceName: a}            | {serviceName: b}
            apps/v1 | StatefulSet           | spec.selector.matchLabels.app | {selector: {matchLabels: {app: a}}} | {selector: {matchLabels: {app: b}}}
            apps/v1 | StatefulSet           | spec.podManagementPolicy  | {podManagementPolicy: Parallel} | {}
            apps/v1 | StatefulSet           | spec.revisionHistoryLimit | {}                          | {revisionHistoryLimit: 3}
            apps/v1 | StatefulSet           | spec.volumeClaimTemplates[0].spec.size | {volumeClaimTemplates: [{spec: {size: 1}}]} | {volumeClaimTemplates: [{spec: {size: 2}}]}
            apps/v1 | Deployment            | spec.selector.matchLabels.app | {selector: {matchLabels: {app: a}}} | {selector: {matchLabels: {app: b}}}
            batch/v1 | Job                  | spec.template.spec.x      | {template: {spec: {x: 1}}}  | {template: {spec: {x: 2}}}
            v1      | Service               | spec.clusterIP            | {clusterIP: None}           | {}
            v1      | PersistentVolumeClaim | spec.storageClassName     | {storageClassName: a}       | {storageClassName: b}
            v1      | PersistentVolume      | spec.nfs.path             | {nfs: {path: /a}}           | {nfs: {path: /b}}
            """)
    void anImmutableFieldReplacesTheObject(String apiVersion, String kind, String path, String before, String after) {
        var dangers = dangers(sketch(apiVersion, kind, before), sketch(apiVersion, kind, after));

        assertThat(dangers).singleElement().satisfies(danger -> {
            assertThat(danger.kind()).isEqualTo(Danger.Kind.REPLACED);
            assertThat(danger.because()).extracting(PropertyChange::path).containsExactly(path);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apps/v1 | StatefulSet           | {replicas: 1}               | {replicas: 3}
            apps/v1 | StatefulSet           | {serviceNameX: a}           | {serviceNameX: b}
            apps/v1 | Deployment            | {template: {x: 1}}          | {template: {x: 2}}
            v1      | PersistentVolumeClaim | {resources: {requests: {storage: 900Mi}}} | {resources: {requests: {storage: 1Gi}}}
            v1      | PersistentVolume      | {capacity: {storage: 1Gi}}  | {capacity: {storage: 2Gi}}
            """)
    void otherFieldsAreUpdatedInPlace(String apiVersion, String kind, String before, String after) {
        assertThat(dangers(sketch(apiVersion, kind, before), sketch(apiVersion, kind, after)))
                .isEmpty();
    }

    @Test
    void anotherNameOrNamespaceReplacesAnyObject() {
        var before = PlanSketch.prod().object("env", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}", "");
        var after = PlanSketch.prod()
                .object("env", "{apiVersion: v1, kind: ConfigMap, metadata: {name: b, namespace: c}}", "");

        assertThat(dangers(before, after)).singleElement().satisfies(danger -> {
            assertThat(danger.subject()).isEqualTo("ConfigMap c/b");
            assertThat(danger.because())
                    .extracting(PropertyChange::path)
                    .containsExactly("metadata.name", "metadata.namespace");
        });
    }

    @Test
    void theDataOfAConfigMapIsNoDangerUnlessItIsImmutable() {
        var plain = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: %s}}";
        var immutable = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, immutable: true, data: {x: %s}}";

        assertThat(dangers(config(plain, "1"), config(plain, "2"))).isEmpty();
        assertThat(dangers(config(immutable, "1"), config(immutable, "2")))
                .extracting(Danger::kind)
                .containsExactly(Danger.Kind.REPLACED);
    }

    @Test
    void aReplacedConfigMapCountsAsReplacedUnlessTheProviderChangesItInPlace() {
        var map = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: %s}}";

        assertThat(diff(config(map, "1"), config(map, "2")).replaced()).isEqualTo(1);
        assertThat(diff(inPlace(map.formatted("1")), inPlace(map.formatted("2")))
                        .replaced())
                .isZero();
    }

    @Test
    void anyInputOfARandomValueMakesANewOne() {
        var before = PlanSketch.prod().resource("random:index/randomPassword:RandomPassword", "p", "{length: 16}");
        var after = PlanSketch.prod()
                .resource("random:index/randomPassword:RandomPassword", "p", "{length: 16, keepers: {v: 2}}");

        assertThat(dangers(before, after)).singleElement().satisfies(danger -> {
            assertThat(danger.kind()).isEqualTo(Danger.Kind.REPLACED);
            assertThat(danger.reason())
                    .isEqualTo("its value is lost, and whatever was encrypted or made known with it");
        });
        assertThat(dangers(after, before)).extracting(Danger::kind).containsExactly(Danger.Kind.REPLACED);
    }

    @Test
    void anIgnoredPropertyReplacesNothing() {
        var yaml = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {serviceName: %s}}";
        var before = PlanSketch.prod().object("a", yaml.formatted("x"), "{ignoreChanges: [spec.serviceName]}");
        var after = PlanSketch.prod().object("a", yaml.formatted("y"), "{ignoreChanges: [spec.serviceName]}");

        assertThat(dangers(before, after)).isEmpty();
    }

    @Test
    void aPropertyThatTheProgramSaysReplacesDoes() {
        var yaml = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {containers: [{x: %s}]}}";
        var options = "{replaceOnChanges: ['spec.containers[*].x']}";

        assertThat(dangers(
                        PlanSketch.prod().object("a", yaml.formatted(1), options),
                        PlanSketch.prod().object("a", yaml.formatted(2), options)))
                .extracting(Danger::kind)
                .containsExactly(Danger.Kind.REPLACED);
    }

    @Test
    void anOrphaningStatefulSetKeepsItsPods() {
        var yaml =
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a, annotations: {pulumi.com/deletionPropagationPolicy: orphan}}, spec: {serviceName: %s}}";

        assertThat(dangers(
                        PlanSketch.prod().objects(yaml.formatted("x")),
                        PlanSketch.prod().objects(yaml.formatted("y"))))
                .extracting(Danger::reason)
                .containsExactly("it is deleted and made anew; what it owns stays (deletion propagation is orphan)");
    }

    @Test
    void anotherProviderMayReplaceTheObject() {
        var yaml = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}";
        var before = provider("one").object("a", yaml, "{provider: one}");
        var after = provider("two").object("a", yaml, "{provider: two}");

        assertThat(dangers(before, after)).extracting(Danger::subject).containsExactly("ConfigMap a");
    }

    private static PlanSketch provider(String name) {
        return PlanSketch.prod().resource("pulumi:providers:kubernetes", name, "{}");
    }

    private static PlanSketch config(String yaml, String value) {
        return PlanSketch.prod().objects(yaml.formatted(value));
    }

    private static PlanSketch inPlace(String yaml) {
        return PlanSketch.prod()
                .resource("pulumi:providers:kubernetes", "k3s", "{enableConfigMapMutable: 'true'}")
                .object("a", yaml, "{provider: k3s}");
    }
}
