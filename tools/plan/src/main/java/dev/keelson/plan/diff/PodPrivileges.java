package dev.keelson.plan.diff;

import dev.keelson.plan.PodTemplate;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which rights on its node, or against the Kubernetes API, a workload's pods get or lose. */
final class PodPrivileges {
    private static final Value YES = new Value.Bool(true);
    private static final Value NO = new Value.Bool(false);

    private final Set<Sentence> rights = new LinkedHashSet<>();
    private final PodTemplate template;
    private final Value pod;

    private PodPrivileges(PodTemplate template) {
        this.template = template;
        this.pod = template.spec();
        pod();
        template.containers().forEach(this::container);
    }

    static Stream<ExposureChange> of(ResourceChange change) {
        var isOneSided = change instanceof ResourceChange.Added || change instanceof ResourceChange.Removed;
        var before =
                change.former().map(resource -> rights(resource, isOneSided)).orElse(Set.of());
        var after =
                change.latter().map(resource -> rights(resource, isOneSided)).orElse(Set.of());
        return ExposureChange.between(
                change,
                without(after, before),
                without(before, after).stream()
                        .map(right -> new Sentence("no longer: " + right.words(), right.names()))
                        .toList());
    }

    private static List<Sentence> without(Set<Sentence> rights, Set<Sentence> others) {
        return rights.stream().filter(right -> !others.contains(right)).toList();
    }

    /** Of a workload that is new or gone only what it asks for, and not what it fails to give up. */
    private static Set<Sentence> rights(RecordedResource resource, boolean isOneSided) {
        var privileges = PodTemplate.of(resource).map(PodPrivileges::new);
        privileges.filter(found -> !isOneSided).ifPresent(PodPrivileges::notGivenUp);
        return privileges.map(found -> found.rights).orElse(Set.of());
    }

    private void pod() {
        when(is(pod, "hostNetwork"), "its pods share the node's network");
        when(is(pod, "hostPID"), "its pods see and may end every process of the node");
        when(is(pod, "hostIPC"), "its pods share the node's memory segments");
        for (var volume : pod.items("volumes")) {
            volume.text("hostPath", "path").ifPresent(path -> when(true, "its pods mount %s of the node", path));
        }
        var account = pod.text("serviceAccountName");
        if (!pod.at("automountServiceAccountToken").filter(NO::equals).isPresent()
                && (account.isPresent() || is(pod, "automountServiceAccountToken"))) {
            when(true, "its pods hold a token for the Kubernetes API, as ServiceAccount %s", account.orElse("default"));
        }
        when(isUnconfined(pod), "its pods run without a seccomp profile");
    }

    private void container(Value container) {
        var name = container.text("name").orElse("container");
        var context = container.at("securityContext").orElseGet(Value::fields);
        when(is(context, "privileged"), "container %s runs privileged: it is root on the node", name);
        when(is(context, "allowPrivilegeEscalation"), "container %s may gain more rights than it starts with", name);
        when(mayBeRoot(context), "container %s may run as root", name);
        when(isUnconfined(context), "container %s runs without a seccomp profile", name);
        for (var capability : context.items("capabilities", "add")) {
            when(true, "container %s has the capability %s", name, String.valueOf(capability.plain()));
        }
        for (var port : container.items("ports")) {
            port.at("hostPort")
                    .ifPresent(number ->
                            when(true, "container %s takes port %s of the node", name, String.valueOf(number.plain())));
        }
    }

    private void notGivenUp() {
        for (var container : template.containers()) {
            var isBare = container.items("securityContext", "capabilities", "drop").stream()
                    .noneMatch(new Value.Text("ALL")::equals);
            when(
                    isBare,
                    "container %s keeps the capabilities that the container runtime gives it",
                    container.text("name").orElse("container"));
        }
    }

    /** What a container does not say, its pod does. */
    private boolean mayBeRoot(Value context) {
        var inPod = pod.at("securityContext").orElseGet(Value::fields);
        var user = context.at("runAsUser").or(() -> inPod.at("runAsUser"));
        var never = context.at("runAsNonRoot").or(() -> inPod.at("runAsNonRoot"));
        var isOther = user.filter(id -> id instanceof Value.Num number && number.value() > 0)
                .isPresent();
        return !isOther && !never.filter(YES::equals).isPresent();
    }

    private static boolean isUnconfined(Value of) {
        return Stream.of(of.text("seccompProfile", "type"), of.text("securityContext", "seccompProfile", "type"))
                .flatMap(Optional::stream)
                .anyMatch("Unconfined"::equals);
    }

    private static boolean is(Value of, String setting) {
        return of.at(setting).filter(YES::equals).isPresent();
    }

    private void when(boolean has, String words, String... names) {
        if (has) {
            rights.add(Sentence.of(words, names));
        }
    }
}
