package dev.keelson.k3s;

import dev.keelson.settings.DnsLabel;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels that every object of a site carries.
 *
 * @param partOf the site's name
 */
public record Labels(DnsLabel partOf) {
    /** Which part of the site an object belongs to. */
    public static final String NAME = "app.kubernetes.io/name";

    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final String PART_OF = "app.kubernetes.io/part-of";
    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    public Map<String, String> of(String app) {
        return Map.of(NAME, app, PART_OF, partOf.text(), MANAGED_BY, "keelson");
    }

    /** By which all objects of the site are known, its namespaces among them. */
    public Map<String, String> site() {
        return Map.of(PART_OF, partOf.text());
    }

    /** The labels by which a workload selects its pods: as few as possible, since a selector can never change. */
    public Map<String, String> selector(String app) {
        return Map.of(NAME, app);
    }

    /** For pods of an app that has more than one kind of them. */
    public Map<String, String> of(String app, String component) {
        var labels = new TreeMap<>(of(app));
        labels.put(COMPONENT, component);
        return labels;
    }

    /** The same, for what leads to one kind of an app's pods. */
    public Map<String, String> selector(String app, String component) {
        return new TreeMap<>(Map.of(NAME, app, COMPONENT, component));
    }
}
