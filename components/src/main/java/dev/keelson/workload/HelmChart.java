package dev.keelson.workload;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which version of a chart, and from where; both are the configuration's, so that a site without internet can point to
 * a mirror.
 *
 * @param repository a repository's URL, or the folder of an OCI registry ({@code oci://…}) that holds the chart
 */
public record HelmChart(String repository, String version) {
    private static final String OCI = "oci://";

    private static final SettingType<String> REPOSITORY = SettingType.matching(
            "a chart repository without a login in it, like https://charts.example.org or oci://example.org/charts",
            Pattern.compile("(?:https|oci)://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?"));

    /** Some charts write their version with a v, some without; a repository knows only one of the two. */
    public static final SettingType<String> VERSION = SettingType.matching(
            "a chart's whole version, like 1.2.3 or v1.2.3",
            Pattern.compile("v?[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}(?:[-+][0-9A-Za-z.+-]+)?"));

    public static Optional<HelmChart> read(Section section) {
        return read(section, VERSION);
    }

    /** A chart of which not every {@link #VERSION} works. */
    public static Optional<HelmChart> read(Section section, SettingType<String> version) {
        var repository = section.required(
                "repository",
                REPOSITORY,
                "The repository of the Helm chart, or the folder of an OCI registry that holds it.");
        var whole = section.required("version", version, "The version of the Helm chart.");
        return section.whole(() -> new HelmChart(repository.orElseThrow(), whole.orElseThrow()));
    }

    boolean isOci() {
        return repository.startsWith(OCI);
    }
}
