package dev.keelson.plan.diff;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells what a role allows, and who has it, from now on or no longer. */
final class Permissions {
    private static final String ALL = "*";
    private static final Set<String> ROLES = Set.of("Role", "ClusterRole");
    private static final Set<String> BINDINGS = Set.of("RoleBinding", "ClusterRoleBinding");

    private Permissions() {}

    /** One verb on one kind of thing; of all of its objects where no name is given. */
    private record Right(String verb, String thing, String name) {
        boolean covers(Right other) {
            return is(verb, other.verb()) && is(thing, other.thing()) && is(name, other.name());
        }

        private static boolean is(String one, String other) {
            return one.equals(ALL) || one.equals(other);
        }
    }

    static boolean isOne(RecordedResource resource) {
        var kind = Subject.kind(resource);
        return resource.kubernetesKind().isPresent() && (ROLES.contains(kind) || BINDINGS.contains(kind));
    }

    static Stream<ExposureChange> of(ResourceChange change) {
        if (BINDINGS.contains(Subject.kind(change.resource()))) {
            var before = change.former().map(Permissions::holders).orElse(Set.of());
            var after = change.latter().map(Permissions::holders).orElse(Set.of());
            return ExposureChange.between(
                    change, bound("has now", without(after, before)), bound("no longer has", without(before, after)));
        }
        var before = change.former().map(Permissions::rights).orElse(Set.of());
        var after = change.latter().map(Permissions::rights).orElse(Set.of());
        return ExposureChange.between(
                change, allowed("allows now", notIn(before, after)), allowed("no longer allows", notIn(after, before)));
    }

    private static Set<Right> notIn(Set<Right> known, Set<Right> rights) {
        var fresh = new LinkedHashSet<>(rights);
        fresh.removeIf(right -> known.stream().anyMatch(other -> other.covers(right)));
        return fresh;
    }

    private static Set<List<String>> without(Set<List<String>> holders, Set<List<String>> others) {
        var rest = new LinkedHashSet<>(holders);
        rest.removeAll(others);
        return rest;
    }

    private static List<Sentence> bound(String verb, Set<List<String>> holders) {
        return holders.stream()
                .map(holder -> new Sentence("%s " + verb + " %s", holder))
                .toList();
    }

    /** The verbs on a thing in one sentence. */
    private static List<Sentence> allowed(String words, Set<Right> rights) {
        var verbs = new LinkedHashMap<Right, Set<String>>();
        rights.forEach(
                right -> verbs.computeIfAbsent(new Right("", right.thing(), right.name()), thing -> new TreeSet<>())
                        .add(right.verb().equals(ALL) ? "everything" : right.verb()));
        var sentences = new ArrayList<Sentence>();
        verbs.forEach((thing, of) -> {
            var what = thing.thing().equals(ALL) ? "everything" : thing.thing();
            var verb = String.join(", ", of);
            sentences.add(
                    thing.name().equals(ALL)
                            ? Sentence.of(words + " %s on %s", verb, what)
                            : Sentence.of(words + " %s on %s named %s", verb, what, thing.name()));
        });
        return sentences;
    }

    private static Set<List<String>> holders(RecordedResource binding) {
        var inputs = binding.inputs().redacted();
        var role = "%s %s"
                .formatted(
                        inputs.text("roleRef", "kind").orElse("role"),
                        inputs.text("roleRef", "name").orElse(Value.UNKNOWN_TEXT));
        var holders = new LinkedHashSet<List<String>>();
        for (var subject : inputs.items("subjects")) {
            var namespace = subject.text("namespace").map(name -> name + "/").orElse("");
            holders.add(List.of(
                    subject.text("kind").orElse("") + " " + namespace
                            + subject.text("name").orElse(Value.UNKNOWN_TEXT),
                    role));
        }
        return holders;
    }

    private static Set<Right> rights(RecordedResource role) {
        var rights = new LinkedHashSet<Right>();
        for (var rule : role.inputs().redacted().items("rules")) {
            var things = new ArrayList<>(texts(rule, "nonResourceURLs"));
            for (var group : texts(rule, "apiGroups")) {
                for (var resource : texts(rule, "resources")) {
                    var isAll = group.equals(ALL) && resource.equals(ALL);
                    things.add(isAll ? ALL : group.isEmpty() ? resource : resource + "." + group);
                }
            }
            var names = texts(rule, "resourceNames");
            for (var verb : texts(rule, "verbs")) {
                for (var thing : things) {
                    for (var name : names.isEmpty() ? List.of(ALL) : names) {
                        rights.add(new Right(verb, thing, name));
                    }
                }
            }
        }
        return rights;
    }

    private static List<String> texts(Value rule, String key) {
        return rule.items(key).stream()
                .map(value -> String.valueOf(value.plain()))
                .toList();
    }
}
