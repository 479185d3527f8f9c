package dev.keelson.plan.diff;

import dev.keelson.plan.Value;
import java.util.Optional;

/**
 * One property that differs between two plans; neither value holds a secret any more.
 *
 * @param path the property for a person, list items by name: {@code spec.containers[app].image}
 * @param location the property as Pulumi writes it, list items by index: {@code spec.containers[0].image}
 */
public record PropertyChange(String path, String location, Optional<Value> before, Optional<Value> after) {
    static final String OPTION = "option ";

    /** Whether it is no property but an option of the resource. */
    boolean isOption() {
        return location.startsWith(OPTION);
    }

    /** Whether the change is at a property or below it; {@code [*]} stands for any list item. */
    boolean isWithin(String property) {
        if (property.equals("*")) {
            return !isOption();
        }
        if (property.contains("[*]")) {
            return isWithin(location.replaceAll("\\[\\d+]", "[*]"), property);
        }
        return isWithin(location, property);
    }

    private static boolean isWithin(String location, String property) {
        return location.startsWith(property)
                && (location.length() == property.length()
                        || location.charAt(property.length()) == '.'
                        || location.charAt(property.length()) == '[');
    }
}
