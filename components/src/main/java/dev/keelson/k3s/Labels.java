package dev.keelson.k3s;

import dev.keelson.settings.DnsLabel;
import java.util.Map;

/**
 * The labels that every object of a site carries.
 *
 * @param partOf the site's name
 */
public record Labels(DnsLabel partOf) {
    /** Which part of the site an object belongs to. */
    public static final String NAME = "app.kubernetes.io/name";

    private static final String PART_OF = "app.kubernetes.io/part-of";
    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    public Map<String, String> of(String app) {
        return Map.of(NAME, app, PART_OF, partOf.text(), MANAGED_BY, "keelson");
    }

    /** What a workload selects its pods by: as little as possible, since a selector can never change. */
    public Map<String, String> selector(String app) {
        return Map.of(NAME, app);
    }
}
