package dev.keelson.k3s;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which pods a namespace takes, by the Pod Security Standards.
 *
 * @param version the standards' version, so that an upgrade of k3s does not change what is refused
 */
public record PodSecurity(Level enforce, Level warn, Level audit, String version) {
    /** What the setting of a site's namespace means. */
    public static final String ABOUT = "Which pods may run in the site's namespace, by the Pod Security Standards. The"
            + " version holds for every other namespace of the site, too.";

    private static final String LABEL = "pod-security.kubernetes.io/";
    private static final SettingType<Level> LEVEL = SettingType.choice(Level.class);
    public static final SettingType<String> VERSION =
            SettingType.matching("a version of Kubernetes, like v1.34", Pattern.compile("v1\\.[0-9]{1,3}"));

    public enum Level {
        PRIVILEGED,
        BASELINE,
        RESTRICTED;

        /** As Kubernetes and the stack files write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Optional<PodSecurity> read(Section section) {
        var enforce = section.required("enforce", LEVEL, "The standard that pods must meet: any other pod is refused.");
        var warn = section.required("warn", LEVEL, "The standard below which the API server answers with a warning.");
        var audit = section.required(
                "audit",
                LEVEL,
                "The standard below which the API server notes a pod in its audit log, if it writes one.");
        var version = section.required(
                "version", VERSION, "The version of the standards: that of the cluster's Kubernetes, or an older one.");
        return section.whole(() ->
                new PodSecurity(enforce.orElseThrow(), warn.orElseThrow(), audit.orElseThrow(), version.orElseThrow()));
    }

    /** One level for all three: for a namespace whose pods are known beforehand. */
    public static PodSecurity of(Level level, String version) {
        return new PodSecurity(level, level, level, version);
    }

    Map<String, String> labels() {
        return Map.of(
                LABEL + "enforce",
                enforce.label(),
                LABEL + "enforce-version",
                version,
                LABEL + "warn",
                warn.label(),
                LABEL + "warn-version",
                version,
                LABEL + "audit",
                audit.label(),
                LABEL + "audit-version",
                version);
    }
}
