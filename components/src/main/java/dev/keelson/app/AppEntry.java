package dev.keelson.app;

import dev.keelson.database.ServiceDatabase;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.AppReferences;
import dev.keelson.workload.WebServiceArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An app, as one entry of the stack file says it.
 *
 * @param service the pods that answer for it
 * @param facts what it takes of the site's parts
 * @param database the database that it owns, if it has one
 * @param origins the hosts whose pages may call it, if it asks for them
 */
public record AppEntry(
        WebServiceArgs service, List<Fact> facts, Optional<Database> database, Optional<Origins> origins) {

    /** A variable that an app reads. */
    static final SettingType<String> VARIABLE =
            SettingType.matching("a variable's name, like REDIS_URL", Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,252}"));

    /** One fact of a part, in a variable of the app's own choice. */
    public record Fact(String part, String name, String variable) {}

    /** A database of the site's Postgres, and the variable that holds its URI. */
    public record Database(DnsLabel name, String variable) {
        /** Its Secret's name has at most 63 characters, and is longer by those of the server and two words. */
        private static final SettingType<DnsLabel> NAME = SettingType.NAME.where(
                "a name of at most 40 lower-case letters, digits and hyphens: a Secret is named after it",
                name -> name.text().length() <= 40);

        private static Optional<Database> read(Section database) {
            var name = database.required(
                    "name",
                    NAME,
                    "The name of the database, by which its role, its Secret and its object are named, too.");
            var variable = database.optional(
                    "variable", VARIABLE, "The variable that holds the database's URI.", ServiceDatabase.VARIABLE);
            return database.whole(() -> new Database(name.orElseThrow(), variable));
        }
    }

    /** Hosts of the site, as browsers write them: {@code https://app.example.org}, with commas between them. */
    public record Origins(String variable, List<HostName> hosts) {
        public Origins {
            hosts = List.copyOf(hosts);
        }

        String text() {
            return hosts.stream().map(host -> "https://" + host).collect(Collectors.joining(","));
        }

        private static Optional<Origins> read(Section origins, SettingType<HostName> served) {
            var variable = origins.required("variable", VARIABLE, "The variable that holds the origins.");
            var hosts = origins.list("hosts", served, "The hosts of the site whose pages may call the app.");
            if (hosts.isEmpty() && origins.right("hosts")) {
                origins.wrong("hosts", origins.has("hosts") ? "empty" : "missing", "a list of hosts of the site");
            }
            return origins.whole(() -> new Origins(variable.orElseThrow(), hosts));
        }
    }

    public AppEntry {
        facts = List.copyOf(facts);
    }

    /**
     * The app that an entry describes.
     *
     * @param parts the facts of each part that apps may use, by the part's name
     * @param served a host of the site
     */
    static Optional<AppEntry> read(
            Section entry, AppReferences references, Map<String, Set<String>> parts, SettingType<HostName> served) {
        var facts = entry.optionalMap(
                        "uses",
                        "The parts of the site that the app uses. Without it, there are none.",
                        uses -> facts(uses, parts))
                .orElse(List.of());
        var database = entry.optionalMap(
                "database",
                "The app's database in the site's Postgres: its role, its Secret and its variable follow. Without it,"
                        + " the app has none.",
                Database::read);
        var origins = entry.optionalMap(
                "origins",
                "The hosts of the site whose pages may call the app from a browser (CORS). Without it, the app is told"
                        + " of none.",
                section -> Origins.read(section, served));
        var derived = derived(facts, database, origins, entry);
        var service = WebServiceArgs.read(entry, references.deriving(derived));
        return entry.right("uses", "database", "origins")
                ? service.map(known -> new AppEntry(known, facts, database, origins))
                : Optional.empty();
    }

    private static Optional<List<Fact>> facts(Section uses, Map<String, Set<String>> parts) {
        var facts = new ArrayList<Fact>();
        parts.forEach((part, names) -> uses.optionalMap(
                part,
                "What the app takes of %s, each in a variable of the app's own choice.".formatted(part),
                taken -> {
                    new TreeSet<>(names)
                            .forEach(name -> taken.optional(
                                            name,
                                            VARIABLE,
                                            "The variable that holds the %s of %s.".formatted(name, part))
                                    .ifPresent(variable -> facts.add(new Fact(part, name, variable))));
                    return Optional.of(part);
                }));
        return Optional.of(facts);
    }

    /** The variables that follow from these, with what they are; each may come from one of them only. */
    private static Map<String, String> derived(
            List<Fact> facts, Optional<Database> database, Optional<Origins> origins, Section entry) {
        var derived = new TreeMap<String, String>();
        facts.forEach(fact -> add(
                derived,
                fact.variable(),
                "the %s of %s".formatted(fact.name(), fact.part()),
                "uses.%s.%s".formatted(fact.part(), fact.name()),
                entry));
        database.ifPresent(
                known -> add(derived, known.variable(), "the URI of its database", "database.variable", entry));
        origins.ifPresent(known -> add(derived, known.variable(), "its origins", "origins.variable", entry));
        return derived;
    }

    private static void add(Map<String, String> derived, String variable, String what, String key, Section entry) {
        var earlier = derived.putIfAbsent(variable, what);
        if (earlier != null) {
            entry.wrong(key, variable, "another variable than the one for " + earlier);
        }
    }

    public DnsLabel name() {
        return service.name();
    }
}
