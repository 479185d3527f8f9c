package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static final String ROLE =
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: reader}, rules: [%s]}";
    private static final String PODS = "{apiGroups: [''], resources: [pods], verbs: [list, get]}";
    private static final String SECRETS =
            "{apiGroups: ['', apps], resources: [secrets], resourceNames: [login], verbs: ['*']}";
    private static final String BINDING =
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: shop}, roleRef: {kind: ClusterRole, name: admin}, subjects: [%s]}";

    @Test
    void aNewRoleTellsWhatItAllows() {
        var role = PlanSketch.prod().objects(ROLE.formatted(PODS));

        assertThat(told(PlanSketch.prod(), role))
                .containsExactly("ADDED ClusterRole reader: allows now get, list on pods");
        assertThat(told(role, PlanSketch.prod()))
                .containsExactly("REMOVED ClusterRole reader: no longer allows get, list on pods");
    }

    @Test
    void aWiderRoleTellsWhatItAllowsMore() {
        var before = PlanSketch.prod().objects(ROLE.formatted(PODS));
        var after = PlanSketch.prod().objects(ROLE.formatted(PODS + "," + SECRETS));

        assertThat(told(before, after))
                .containsExactly("WIDER ClusterRole reader: allows now everything on secrets named login; allows now"
                        + " everything on secrets.apps named login");
        assertThat(told(after, before))
                .containsExactly("NARROWER ClusterRole reader: no longer allows everything on secrets named login; no"
                        + " longer allows everything on secrets.apps named login");
    }

    @Test
    void whatAnAsteriskAlreadyAllowedIsNotNew() {
        var all = "{apiGroups: ['*'], resources: ['*'], verbs: ['*']}";
        var before = PlanSketch.prod().objects(ROLE.formatted(all));

        assertThat(told(before, PlanSketch.prod().objects(ROLE.formatted(all + "," + PODS))))
                .isEmpty();
        assertThat(told(PlanSketch.prod().objects(ROLE.formatted(PODS)), before))
                .containsExactly("WIDER ClusterRole reader: allows now everything on everything");
    }

    @Test
    void aBindingTellsWhoHasTheRole() {
        var one = "{kind: ServiceAccount, name: app, namespace: shop}";
        var two = one + ", {kind: Group, name: 'system:authenticated'}";
        var before = PlanSketch.prod().objects(BINDING.formatted(one));
        var after = PlanSketch.prod().objects(BINDING.formatted(two));

        assertThat(told(PlanSketch.prod(), before))
                .containsExactly("ADDED RoleBinding shop/b: ServiceAccount shop/app has now ClusterRole admin");
        assertThat(told(before, after))
                .containsExactly("WIDER RoleBinding shop/b: Group system:authenticated has now ClusterRole admin");
        assertThat(told(after, before))
                .containsExactly(
                        "NARROWER RoleBinding shop/b: Group system:authenticated no longer has ClusterRole admin");
    }

    private static List<String> told(PlanSketch before, PlanSketch after) {
        return PlanDiff.between(before.plan(), after.plan()).exposures().stream()
                .map(ExposuresTest::line)
                .toList();
    }
}
