package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DangersTest {

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                v1 | PersistentVolumeClaim | {resources: {requests: {storage: 1Gi}}} | {resources: {requests: {storage: 1000Mi}}}
                v1 | PersistentVolumeClaim | {volumeMode: Filesystem} | {volumeMode: Block}
                postgresql.cnpg.io/v1 | Cluster | {storage: {size: 20Gi}} | {storage: {size: 10Gi}}
                postgresql.cnpg.io/v1 | Database | {name: a} | {name: b}
                apps/v1 | ReplicaSet | {selector: {a: b}} | {selector: {a: c}}
                """)
        void aChangeThatKubernetesRefusesIsToldBefore(String apiVersion, String kind, String before, String after) {
            assertThat(dangers(sketch(apiVersion, kind, before), sketch(apiVersion, kind, after)))
                    .extracting(Danger::kind)
                    .containsExactly(Danger.Kind.REFUSED);
        }
    }

    @Nested
    class Deleted {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                v1      | Namespace             | everything in it goes with it, the volumes of its claims too
                v1      | PersistentVolumeClaim | its volume goes with it, unless the volume's reclaim policy is Retain
                v1      | PersistentVolume      | the cluster forgets the volume, and a claim bound to it loses it
                apps/v1 | StatefulSet           | all its pods go at once; the claims of its templates stay, unless their policy says Delete
                postgresql.cnpg.io/v1 | Cluster | the databases go with it, and their volumes
                postgresql.cnpg.io/v1 | Database | nothing looks after the database any more; it stays in its cluster
                """)
        void aStatefulObjectIsToldWithWhatGoesWithIt(String apiVersion, String kind, String reason) {
            assertThat(dangers(sketch(apiVersion, kind, "{}"), PlanSketch.prod()))
                    .containsExactly(new Danger(Danger.Kind.DELETED, true, kind + " space/thing", reason, List.of()));
        }

        @Test
        void aTunnelARandomValueAndAHelmReleaseAreToldToo() {
            var before = PlanSketch.prod()
                    .resource("cloudflare:index/zeroTrustTunnelCloudflared:ZeroTrustTunnelCloudflared", "home", "{}")
                    .resource("random:index/randomId:RandomId", "id", "{}")
                    .resource("kubernetes:helm.sh/v3:Release", "cert-manager", "{}");

            assertThat(dangers(before, PlanSketch.prod()))
                    .extracting(Danger::subject)
                    .containsExactly("RandomId id", "Release cert-manager", "ZeroTrustTunnelCloudflared home");
        }

        @Test
        void aStatelessObjectIsNoDanger() {
            assertThat(dangers(sketch("apps/v1", "Deployment", "{}"), PlanSketch.prod()))
                    .isEmpty();
        }

        @Test
        void aProtectedResourceStopsTheDeploymentEvenIfOnlyItsParentSaysSo() {
            var before = PlanSketch.prod()
                    .component("keelson:cache:Redis", "redis", "{protect: true}")
                    .object("env", "{apiVersion: v1, kind: ConfigMap, metadata: {name: env}}", "{parent: redis}");
            var after = PlanSketch.prod().component("keelson:cache:Redis", "redis", "{protect: true}");

            assertThat(dangers(before, after))
                    .extracting(Danger::reason)
                    .containsExactly(
                            "it is protected: the deployment stops here until the protection is taken away on purpose");
        }

        @Test
        void whatIsRetainedStays() {
            var before = PlanSketch.prod()
                    .object("a", "{apiVersion: v1, kind: Namespace, metadata: {name: a}}", "{retainOnDelete: true}");

            assertThat(dangers(before, PlanSketch.prod()))
                    .extracting(Danger::reason)
                    .containsExactly("Pulumi forgets it; what it stands for stays (retainOnDelete)");
        }
    }

    @Nested
    class Unprotected {

        @Test
        void lostFlagsAreTold() {
            var yaml = "{apiVersion: v1, kind: Namespace, metadata: {name: a}}";
            var before = PlanSketch.prod().object("a", yaml, "{protect: true, retainOnDelete: true}");
            var after = PlanSketch.prod().object("a", yaml, "");

            assertThat(dangers(before, after))
                    .extracting(Danger::kind, Danger::reason)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            Danger.Kind.UNPROTECTED,
                            "it loses protect and retainOnDelete, and so does all that is declared below it"));
        }

        @Test
        void aFlagThatMovesToTheParentIsNotLost() {
            var yaml = "{apiVersion: v1, kind: Namespace, metadata: {name: a}}";
            var before = PlanSketch.prod()
                    .component("keelson:k3s:Space", "space", "")
                    .object("a", yaml, "{parent: space, protect: true}");
            var after = PlanSketch.prod()
                    .component("keelson:k3s:Space", "space", "{protect: true}")
                    .object("a", yaml, "{parent: space}");

            assertThat(dangers(before, after)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                v1 | PersistentVolume | {persistentVolumeReclaimPolicy: Retain} | {persistentVolumeReclaimPolicy: Delete}
                apps/v1 | StatefulSet | {} | {persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}}
                postgresql.cnpg.io/v1 | Database | {ensure: present} | {ensure: absent}
                """)
        void aPolicyThatTurnsToDeletionIsTold(String apiVersion, String kind, String before, String after) {
            assertThat(dangers(sketch(apiVersion, kind, before), sketch(apiVersion, kind, after)))
                    .extracting(Danger::kind)
                    .containsExactly(Danger.Kind.UNPROTECTED);
        }
    }

    @Nested
    class Renamed {
        private static final String YAML = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}}";

        @Test
        void theSameObjectUnderAnotherPulumiNameIsToldToBeTheSame() {
            var dangers = dangers(
                    PlanSketch.prod().object("old", YAML, ""), PlanSketch.prod().object("new", YAML, ""));

            assertThat(dangers).extracting(Danger::kind).containsExactly(Danger.Kind.RENAMED);
        }

        @Test
        void anAliasMakesItOneResource() {
            var after = PlanSketch.prod()
                    .object(
                            "new",
                            YAML,
                            "{aliasURNs: ['urn:pulumi:prod::cluster::kubernetes:apps/v1:Deployment::old']}");

            assertThat(diff(PlanSketch.prod().object("old", YAML, ""), after).isEmpty())
                    .isTrue();
        }
    }

    @Test
    void whatHoldsDataComesFirst() {
        var before = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {clusterIP: None}}")
                .objects("{apiVersion: v1, kind: Namespace, metadata: {name: z}}");
        var after = PlanSketch.prod().objects("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {}}");

        assertThat(dangers(before, after)).extracting(Danger::subject).containsExactly("Namespace z", "Service a");
    }

    static List<Danger> dangers(PlanSketch before, PlanSketch after) {
        return diff(before, after).dangers();
    }

    static PlanDiff diff(PlanSketch before, PlanSketch after) {
        return PlanDiff.between(before.plan(), after.plan());
    }

    static PlanSketch sketch(String apiVersion, String kind, String spec) {
        return PlanSketch.prod()
                .objects("{apiVersion: %s, kind: %s, metadata: {name: thing, namespace: space}, spec: %s}"
                        .formatted(apiVersion, kind, spec));
    }

    @Test
    void nothingChangedIsNoDanger() {
        var plan = PlanSketch.prod().resource("random:index/randomId:RandomId", "id", "{byteLength: 4}");

        assertThat(diff(plan, plan))
                .returns(true, PlanDiff::isEmpty)
                .returns(false, PlanDiff::dangerous)
                .returns(Map.of(), diff -> diff.unevaluated().unknown());
    }
}
