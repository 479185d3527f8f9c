package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.Pods;
import java.util.Optional;
import java.util.stream.Stream;

/** Rights of containers beyond what a server needs. */
final class Privileges {
    static final Rule PRIVILEGE = Rule.one(
            "no-privilege",
            "Whoever breaks into a container with privileges has the machine. LiteFS alone has them: it mounts a file"
                    + " system.",
            "Set allowPrivilegeEscalation to false and drop the capabilities; take away privileged and capabilities.add.",
            Privileges::privileges);
    static final Rule ROOT = Rule.one(
            "no-root",
            "Root in a container is root on the machine as soon as one barrier fails.",
            "Set runAsNonRoot to true, for the pod or for the container, and a user other than 0.",
            Privileges::root);
    static final Rule TOKEN = Rule.one(
            "no-api-token",
            "Kubernetes puts a token for its API into every pod that does not refuse it, also where nobody uses it.",
            "Set automountServiceAccountToken to false, or name a ServiceAccount of the workload's own.",
            Privileges::tokens);

    /** What a server needs for a port below 1024, and no more. */
    private static final String BIND = "NET_BIND_SERVICE";

    private static final Value NO = new Value.Bool(false);
    private static final Value YES = new Value.Bool(true);

    private Privileges() {}

    private static Stream<Finding> privileges(Declared declared) {
        return each(declared, (pods, container) -> {
            var privileged = Paths.find(container, "securityContext.privileged").stream()
                    .filter(found -> found.value().equals(YES))
                    .map(found -> problem(PRIVILEGE, pods, found.where(), "it is true: must be false"));
            var escalation = container.value().at("securityContext", "allowPrivilegeEscalation");
            var escalates = escalation.filter(NO::equals).isPresent() || isUnknown(escalation)
                    ? Stream.<Finding>of()
                    : Stream.of(problem(
                            PRIVILEGE,
                            pods,
                            container.field("securityContext.allowPrivilegeEscalation"),
                            "it is %s: must be false"
                                    .formatted(escalation.map(value -> "true").orElse("missing"))));
            var added = container.value().items("securityContext", "capabilities", "add").stream()
                    .flatMap(value -> Paths.scalar(value).stream())
                    .filter(name -> !name.equals(BIND))
                    .map(name -> problem(
                            PRIVILEGE,
                            pods,
                            container.field("securityContext.capabilities.add"),
                            "it adds %s: must add none, or %s".formatted(name, BIND)));
            return Stream.of(privileged, escalates, added).flatMap(found -> found);
        });
    }

    private static Stream<Finding> root(Declared declared) {
        return each(declared, (pods, container) -> {
            var user = setting(pods, container, "runAsUser");
            if (user.filter(new Value.Num(0)::equals).isPresent()) {
                return Stream.of(problem(
                        ROOT, pods, container.field("securityContext.runAsUser"), "it is 0: must be another user"));
            }
            var nonRoot = setting(pods, container, "runAsNonRoot");
            return nonRoot.filter(YES::equals).isPresent() || user.isPresent() || isUnknown(nonRoot)
                    ? Stream.of()
                    : Stream.of(problem(
                            ROOT,
                            pods,
                            container.field("securityContext.runAsNonRoot"),
                            "it is %s: must be true"
                                    .formatted(nonRoot.map(value -> "false").orElse("missing"))));
        });
    }

    private static Stream<Finding> tokens(Declared declared) {
        return declared.inventory()
                .pods()
                .filter(pods -> pods.spec()
                        .text("serviceAccountName")
                        .filter(name -> !name.equals("default"))
                        .isEmpty())
                .filter(pods -> pods.spec()
                        .at("automountServiceAccountToken")
                        .filter(value -> value.equals(NO) || value instanceof Value.Unknown)
                        .isEmpty())
                .map(pods -> problem(
                        TOKEN,
                        pods,
                        pods.field() + ".automountServiceAccountToken",
                        "it is not false, for the ServiceAccount default: must be false, or another ServiceAccount"));
    }

    private interface OfContainer {
        Stream<Finding> find(Pods pods, Paths.Found container);
    }

    private static Stream<Finding> each(Declared declared, OfContainer rule) {
        return declared.inventory()
                .pods()
                .flatMap(pods -> pods.containers().stream()
                        .filter(container -> !LiteFs.isIn(container))
                        .flatMap(container -> rule.find(pods, container)));
    }

    /** The container's own word counts before the pod's. */
    private static Optional<Value> setting(Pods pods, Paths.Found container, String name) {
        return container
                .value()
                .at("securityContext", name)
                .or(() -> pods.spec().at("securityContext", name));
    }

    private static boolean isUnknown(Optional<Value> value) {
        return value.filter(Value.Unknown.class::isInstance).isPresent();
    }

    private static Finding problem(Rule rule, Pods pods, String field, String message) {
        return Finding.problem(rule.id(), pods.workload(), field, message);
    }
}
