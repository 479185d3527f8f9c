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
    static final String EVERYONE = "everyone";

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

    private static final String BYPASSED = "bypass";

    /** What a policy does, with the place of its hosts. */
    private enum Decision {
        ALLOW(" may now enter%s", " may no longer enter%s", " "),
        BYPASS(" may now enter%s without a login", " may no longer enter%s without a login", " "),
        DENY(" are now kept out%s", " are no longer kept out%s", " of ");

        private final String begun;
        private final String ended;
        private final String preposition;

        Decision(String begun, String ended, String preposition) {
            this.begun = begun;
            this.ended = ended;
            this.preposition = preposition;
        }
    }

    private final AccessApplications before;
    private final AccessApplications after;

    AccessPolicies(AccessApplications before, AccessApplications after) {
        this.before = before;
        this.after = after;
    }

    static boolean isOne(RecordedResource resource) {
        return KINDS.contains(Subject.kind(resource));
    }

    Stream<ExposureChange> of(ResourceChange change) {
        var subject = Subject.of(change.resource());
        var had = change.former().map(AccessPolicies::people).orElse(Set.of());
        var has = change.latter().map(AccessPolicies::people).orElse(Set.of());
        var was = decision(change.former());
        var is = decision(change.latter());
        var gained = without(has, was == is ? had : Set.of());
        var lost = without(had, was == is ? has : Set.of());
        var opens = new ArrayList<Sentence>();
        var closes = new ArrayList<Sentence>();
        if (!gained.isEmpty()) {
            var hosts = change.latter().map(after::domains).orElse(Set.of());
            (is == Decision.DENY ? closes : opens).add(sentence(gained, is.begun, is.preposition, hosts));
        }
        if (!lost.isEmpty()) {
            var hosts = change.former().map(before::domains).orElse(Set.of());
            (was == Decision.DENY ? opens : closes).add(sentence(lost, was.ended, was.preposition, hosts));
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

    /** Who enters by a policy without a login; what it requires besides narrows everyone. */
    static Set<String> bypassing(Value policy) {
        if (policy.text("decision").filter(BYPASSED::equals).isEmpty()) {
            return Set.of();
        }
        var people = people(policy.items("includes"));
        var required = people(policy.items("requires"));
        return people.contains(EVERYONE) && !required.isEmpty() ? required : people;
    }

    /** Whether a policy lets in whoever has logged in. */
    static boolean takesAnybody(Value policy) {
        return policy.text("decision").filter("allow"::equals).isPresent()
                && people(policy.items("includes")).contains(EVERYONE)
                && policy.items("requires").isEmpty();
    }

    private static Decision decision(Optional<RecordedResource> policy) {
        return switch (policy.flatMap(found -> found.inputs().redacted().text("decision"))
                .orElse("allow")) {
            case BYPASSED -> Decision.BYPASS;
            case "deny" -> Decision.DENY;
            default -> Decision.ALLOW;
        };
    }

    private static Set<String> without(Set<String> people, Set<String> others) {
        var rest = new LinkedHashSet<>(people);
        rest.removeAll(others);
        return rest;
    }

    private static Sentence sentence(Set<String> people, String verb, String preposition, Set<String> hosts) {
        var place = hosts.isEmpty() ? "" : preposition + names(hosts);
        return new Sentence(
                names(people) + verb.formatted(place),
                Stream.concat(people.stream(), hosts.stream()).toList());
    }

    private static String names(Set<String> names) {
        return String.join(", ", Collections.nCopies(names.size(), "%s"));
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
