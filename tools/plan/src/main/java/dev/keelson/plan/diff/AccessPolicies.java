package dev.keelson.plan.diff;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whom a policy of Cloudflare Access lets in, from now on or no longer. */
final class AccessPolicies {
    private static final Set<String> KINDS = Set.of("ZeroTrustAccessPolicy", "AccessPolicy");

    /** The properties that are told in words. */
    private static final Set<String> WORDED = Set.of("includes", "decision");

    /** The selectors of Cloudflare in words; older providers have the plural. */
    private static final Map<String, String> WHO = Map.of(
            "email", "",
            "emailDomain", "everyone at ",
            "group", "group ",
            "serviceToken", "service token ",
            "everyone", "everyone",
            "anyValidServiceToken", "every valid service token",
            "ip", "address ",
            "geo", "country ");

    private enum Decision {
        ALLOW("may now enter", "may no longer enter"),
        BYPASS("may now enter without a login", "may no longer enter without a login"),
        DENY("are now kept out", "are no longer kept out");

        private final String begun;
        private final String ended;

        Decision(String begun, String ended) {
            this.begun = begun;
            this.ended = ended;
        }
    }

    private AccessPolicies() {}

    static boolean isOne(RecordedResource resource) {
        return KINDS.contains(Subject.kind(resource));
    }

    static Stream<ExposureChange> of(ResourceChange change) {
        var subject = Subject.of(change.resource());
        var before = change.former().map(AccessPolicies::people).orElse(Set.of());
        var after = change.latter().map(AccessPolicies::people).orElse(Set.of());
        var was = decision(change.former());
        var is = decision(change.latter());
        var gained = without(after, was == is ? before : Set.of());
        var lost = without(before, was == is ? after : Set.of());
        var opens = new ArrayList<Sentence>();
        var closes = new ArrayList<Sentence>();
        if (!gained.isEmpty()) {
            (is == Decision.DENY ? closes : opens).add(sentence(gained, is.begun));
        }
        if (!lost.isEmpty()) {
            (was == Decision.DENY ? opens : closes).add(sentence(lost, was.ended));
        }
        var others = change.properties().stream()
                .filter(property -> !property.isOption() && !tells(property))
                .toList();
        return Stream.concat(
                ExposureChange.between(change, opens, closes),
                others.isEmpty()
                        ? Stream.of()
                        : Stream.of(new ExposureChange(ExposureChange.Kind.CHANGED, subject, List.of(), others)));
    }

    /** Whether words tell this property of a policy that stays. */
    static boolean tells(PropertyChange property) {
        return WORDED.contains(property.path().replaceFirst("\\[.*", ""));
    }

    private static Decision decision(Optional<RecordedResource> policy) {
        return switch (policy.flatMap(found -> found.inputs().redacted().text("decision"))
                .orElse("allow")) {
            case "bypass" -> Decision.BYPASS;
            case "deny" -> Decision.DENY;
            default -> Decision.ALLOW;
        };
    }

    private static Set<String> without(Set<String> people, Set<String> others) {
        var rest = new LinkedHashSet<>(people);
        rest.removeAll(others);
        return rest;
    }

    private static Sentence sentence(Set<String> people, String verb) {
        return new Sentence(
                String.join(", ", Collections.nCopies(people.size(), "%s")) + " " + verb, List.copyOf(people));
    }

    private static Set<String> people(RecordedResource policy) {
        return people(policy.inputs().redacted().items("includes"));
    }

    /** Each person, group or program that one of the selectors names. */
    static Set<String> people(List<Value> includes) {
        var people = new LinkedHashSet<String>();
        for (var include : includes) {
            include.map().forEach((selector, value) -> {
                var who = WHO.getOrDefault(selector, WHO.getOrDefault(selector.replaceFirst("s$", ""), selector + " "));
                var names = new ArrayList<String>();
                collect(value, names);
                if (who.startsWith("every") && !who.endsWith(" ")) {
                    people.add(who);
                } else {
                    names.forEach(name -> people.add(who + name));
                }
            });
        }
        return people;
    }

    private static void collect(Value value, List<String> names) {
        if (value instanceof Value.Fields fields) {
            fields.values().values().forEach(field -> collect(field, names));
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, names));
        } else if (!(value instanceof Value.Null)) {
            names.add(String.valueOf(value.plain()));
        }
    }
}
