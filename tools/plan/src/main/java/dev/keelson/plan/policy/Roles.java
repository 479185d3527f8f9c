package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Paths;
import java.util.stream.Stream;

/** Rights in the cluster's API. */
final class Roles {
    static final Rule RULE = Rule.one(
            "no-rbac-on-everything",
            "Whoever has such a right has the cluster, with every Secret in it.",
            "Name the resources and verbs that are needed; bind another role than cluster-admin.",
            Roles::everything);

    private static final String GROUP = ".rbac.authorization.k8s.io";
    private static final Value ALL = new Value.Text("*");

    private Roles() {}

    private static Stream<Finding> everything(Declared declared) {
        var rules = declared.objects("Role" + GROUP, "ClusterRole" + GROUP)
                .flatMap(role -> Paths.find(role.content(), "rules[]").stream()
                        .filter(rule -> Stream.of("apiGroups", "resources", "verbs")
                                .allMatch(field -> rule.value().items(field).contains(ALL)))
                        .map(rule -> Finding.problem(
                                RULE.id(),
                                role,
                                rule.where(),
                                "it allows everything on everything: must name groups, resources or verbs")));
        var bindings = declared.objects("RoleBinding" + GROUP, "ClusterRoleBinding" + GROUP)
                .filter(binding -> binding.content()
                        .text("roleRef", "name")
                        .filter("cluster-admin"::equals)
                        .isPresent())
                .map(binding -> Finding.problem(
                        RULE.id(), binding, "roleRef.name", "it is cluster-admin: must be a role with fewer rights"));
        return Stream.concat(rules, bindings);
    }
}
