package dev.keelson.plan.policy;

import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules of the policy. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            Resources.RULE,
            Privileges.PRIVILEGE,
            Privileges.ROOT,
            Privileges.TOKEN,
            HostAccess.NETWORK,
            HostAccess.PATH,
            HostAccess.NODE_PORT,
            Images.MOVING,
            Images.OWNER,
            Versions.RULE,
            Probes.READINESS,
            Probes.PORT,
            Budgets.RULE,
            Encryption.TLS,
            Encryption.HSTS,
            Encryption.CERTIFICATE,
            Challenges.RULE,
            Redirect.LOOP,
            ReplicaWrites.RULE,
            Origins.RULE,
            Visits.OPEN,
            Visits.LOCKED_OUT,
            Roles.RULE,
            MarkedSecrets.MARKED,
            MarkedSecrets.CLEAR,
            MarkedSecrets.VARIABLE,
            SharedSecrets.RULE,
            Protection.PROVIDER,
            Protection.PROTECTED,
            Protection.LOST);

    private Rules() {}

    /** In the order in which they are listed and asked. */
    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What they find, rule by rule and in the order of the objects, each finding once. */
    public static List<Finding> judge(Declared declared) {
        return ALL.stream()
                .filter(rule -> !declared.isPartial() || rule.sees() == Rule.Sight.ONE)
                .flatMap(rule -> rule.judge().apply(declared))
                .distinct()
                .toList();
    }

    /** The same after the checks of all objects together, which are as much a part of the policy. */
    public static List<Finding> judgeAll(Declared declared) {
        var checks = declared.isPartial() ? Stream.<Finding>of() : Checks.of(declared.inventory()).stream();
        return Stream.concat(checks, judge(declared).stream()).toList();
    }
}
