package dev.keelson.workload;

import dev.keelson.settings.Objection;
import dev.keelson.site.Uses;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names that an app's variables may have. Values are not shown: one put here by mistake may be a secret. */
public final class Environment {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The longest key that a ConfigMap may have. */
    private static final int LONGEST = 253;

    private Environment() {}

    /** What is right for a variable that follows from other settings. */
    public static String derived(String what) {
        return "left out: it is %s, from the other settings".formatted(what);
    }

    /**
     * Notes problems of the user's own variables.
     *
     * @param refused those that no one may set, with what would be right
     */
    public static void check(Collection<String> names, Map<String, String> refused, Objection objection) {
        for (var name : new TreeSet<>(names)) {
            var right = refused.get(name);
            if (right != null) {
                objection.wrong("environment." + name, "set", right);
            } else if (!NAME.matcher(name).matches()) {
                objection.wrong("environment", name, "names of letters, digits and underscores");
            } else if (name.length() > LONGEST) {
                objection.wrong("environment", name, "names of at most %d characters".formatted(LONGEST));
            }
        }
    }

    /** Notes problems of variables that parts give: those that nobody may set, or that the user has set, too. */
    public static void check(Uses uses, Collection<String> names, Map<String, String> refused, Objection objection) {
        var given = new TreeSet<>(uses.variables().keySet());
        given.addAll(uses.secrets().keySet());
        given.addAll(uses.references().keySet());
        for (var name : given) {
            var right = refused.get(name);
            if (right != null) {
                objection.wrong("uses." + name, "set", right);
            } else if (names.contains(name)) {
                objection.wrong("environment." + name, "set", "left out: a part that the app uses gives it");
            }
        }
    }
}
