package dev.keelson.app;

import dev.keelson.image.ImageSettings;
import dev.keelson.publish.PartName;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Offering;
import dev.keelson.site.Part;
import dev.keelson.site.Site;
import dev.keelson.site.SiteSettings;
import dev.keelson.site.Uses;
import dev.keelson.workload.AppReferences;
import dev.keelson.workload.WebService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * All apps of a site, as the list {@code apps} of its stack file says them: another app is another entry, and no line of
 * Java.
 */
public record Apps(List<AppEntry> entries) {
    private static final String KEY = "apps";

    public Apps {
        entries = List.copyOf(entries);
    }

    /**
     * The apps, if all of them could be read.
     *
     * @param parts the facts of each part that apps may use, by the part's name
     * @param site empty where it could not be read: the origins are not checked then
     */
    public static Optional<Apps> read(
            Section own, AppReferences references, Map<String, Set<String>> parts, Optional<SiteSettings> site) {
        var known = new TreeMap<>(parts);
        var served = served(site);
        var entries = own
                .entries(KEY, "The apps of the site.", entry -> AppEntry.read(entry, references, known, served))
                .stream()
                .map(Section.Entry::value)
                .toList();
        // Where the file of images is wrong, apps are absent without a problem of their own.
        return own.right(KEY, ImageSettings.IMAGES) ? Optional.of(new Apps(entries)) : Optional.empty();
    }

    private static SettingType<HostName> served(Optional<SiteSettings> site) {
        return site.map(known -> {
                    var hosts = known.hosts().stream().map(host -> host.name()).toList();
                    return SettingType.HOST.where("one of site:hosts, " + hosts, hosts::contains);
                })
                .orElse(SettingType.HOST);
    }

    /** The databases that apps own, each once. */
    public List<DnsLabel> databases() {
        return entries.stream()
                .flatMap(entry -> entry.database().stream())
                .map(AppEntry.Database::name)
                .distinct()
                .toList();
    }

    /** Their names, and which settings give them. */
    public Stream<PartName> names() {
        var names = new ArrayList<PartName>();
        for (var entry : entries) {
            names.add(new PartName("%s[%d].name".formatted(KEY, names.size()), Optional.of(entry.name())));
        }
        return names.stream();
    }

    /** Their names, for hosts to lead to. */
    public List<DnsLabel> served() {
        return entries.stream().map(AppEntry::name).toList();
    }

    /**
     * Declares them.
     *
     * @param databases the database of a name, whose URI is in a variable of that name
     * @param parts those whose facts the entries take
     */
    public List<WebService> declare(Site site, BiFunction<DnsLabel, String, Part> databases, Offering... parts) {
        var byName = new TreeMap<String, Offering>();
        Stream.of(parts).forEach(part -> byName.put(part.name().text(), part));
        return entries.stream()
                .map(entry ->
                        new WebService(entry.name().text(), entry.service().uses(used(entry, databases, byName)), site))
                .toList();
    }

    private static Part[] used(
            AppEntry entry, BiFunction<DnsLabel, String, Part> databases, Map<String, Offering> parts) {
        var used = new ArrayList<Part>();
        for (var fact : entry.facts()) {
            var part = Objects.requireNonNull(parts.get(fact.part()), () -> "no part " + fact.part());
            var offer = Objects.requireNonNull(
                    part.offers().get(fact.name()), () -> "%s offers no %s".formatted(fact.part(), fact.name()));
            used.add(offer.in(fact.variable()));
        }
        entry.database().ifPresent(database -> used.add(databases.apply(database.name(), database.variable())));
        entry.origins().ifPresent(origins -> used.add(Uses.variable(origins.variable(), origins.text())));
        return used.toArray(Part[]::new);
    }
}
