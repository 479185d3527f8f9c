package dev.keelson.cli;

import dev.keelson.plan.Site;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Every key of a site's stack files, as its programs ask for them.
 *
 * @param settings the whole keys, like {@code cluster:app}; what stands below each is in it
 * @param readers the parts of the site that read each of them
 */
record StackKeys(List<Setting> settings, Map<String, List<String>> readers) {
    private static final Pattern PLACE = Pattern.compile("<[^>]*>");
    private static final Pattern BELOW = Pattern.compile("[.\\[].*");
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]*]");

    StackKeys {
        settings = List.copyOf(settings);
        readers = Map.copyOf(readers);
    }

    static StackKeys of(Site site, Function<String, ProgramSettings<?>> programs) {
        var settings = new LinkedHashMap<String, Setting>();
        var readers = new LinkedHashMap<String, List<String>>();
        for (var project : site.projects()) {
            for (var setting : programs.apply(project.name()).describe()) {
                settings.putIfAbsent(setting.key(), setting);
                readers.computeIfAbsent(setting.key(), key -> new ArrayList<>()).add(project.part());
            }
        }
        return new StackKeys(List.copyOf(settings.values()), readers);
    }

    /** The keys at the top and below, in the order in which they are read. */
    List<Setting> all() {
        return settings.stream().flatMap(setting -> setting.all().stream()).toList();
    }

    /** The setting of this key. A name that the user has chosen has the setting whose key stands for such names. */
    Optional<Setting> of(String key) {
        return exactly(key)
                .or(() -> all().stream()
                        .filter(setting -> isChosen(setting)
                                && pattern(setting).matcher(key).matches())
                        .findFirst());
    }

    /**
     * The settings that this may mean: the whole key, or else each key that ends with it; brackets may be left
     * out, or hold a number.
     */
    List<Setting> meant(String given) {
        var whole = exactly(given);
        return whole.isPresent()
                ? List.of(whole.get())
                : all().stream()
                        .filter(setting -> plain(setting.key()).endsWith(":" + plain(given))
                                || plain(setting.key()).endsWith("." + plain(given)))
                        .toList();
    }

    /** The parts of the site that read the top key under which this one is. */
    List<String> readers(Setting setting) {
        return readers.getOrDefault(BELOW.matcher(setting.key()).replaceFirst(""), List.of());
    }

    /** Whether the key stands for a name that the user chooses. */
    static boolean isChosen(Setting setting) {
        return PLACE.matcher(setting.key()).find();
    }

    /** The keys that this setting stands for, if a user chooses a name in it. */
    static Pattern pattern(Setting setting) {
        return Pattern.compile(PLACE.matcher(setting.key()).replaceAll(SecretOrigin.CHOSEN_NAME));
    }

    private Optional<Setting> exactly(String key) {
        return all().stream()
                .filter(setting -> plain(setting.key()).equals(plain(key)))
                .findFirst();
    }

    private static String plain(String key) {
        return INDEX.matcher(key).replaceAll("");
    }
}
