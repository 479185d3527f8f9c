package dev.keelson.plan.picture;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds host names in a setting: in a URL, before a port, or as the whole of it. */
final class HostNames {
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?";
    private static final Pattern IN_URL = Pattern.compile("://(?:[^/@\\s]*@)?(" + NAME + ")");
    private static final Pattern BEFORE_PORT = Pattern.compile("(?<![A-Za-z0-9.-])(" + NAME + "):\\d{2,5}(?![\\d.])");
    private static final Pattern OF_THE_CLUSTER =
            Pattern.compile("(?<![A-Za-z0-9.-])(" + NAME + "\\.svc)(?![A-Za-z0-9-])");
    private static final Pattern WHOLE = Pattern.compile(NAME);

    private HostNames() {}

    /** The names in a variable's value: a bare word counts, and so does each of a list. */
    static Set<String> inSetting(String text) {
        var names = inText(text);
        Stream.of(text.split(",")).map(String::trim).filter(HostNames::isName).forEach(names::add);
        return names;
    }

    /** The names in an argument: a bare word counts, and so does what stands behind an equals sign. */
    static Set<String> inArgument(String text) {
        return inSetting(text.startsWith("-") ? text.substring(text.indexOf('=') + 1) : text);
    }

    /** The names in free text, such as a script: only where they cannot be anything else. */
    static Set<String> inText(String text) {
        var names = new LinkedHashSet<String>();
        for (var pattern : Set.of(IN_URL, BEFORE_PORT, OF_THE_CLUSTER)) {
            for (Matcher found = pattern.matcher(text); found.find(); ) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    private static boolean isName(String word) {
        return WHOLE.matcher(word).matches();
    }
}
