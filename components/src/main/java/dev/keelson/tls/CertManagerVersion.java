package dev.keelson.tls;

import dev.keelson.workload.HelmChart;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of cert-manager, and how its chart differs from that of other versions. */
record CertManagerVersion(int major, int minor, int patch) implements Comparable<CertManagerVersion> {
    static final String EXPECTED =
            "a whole version from 1.12.0 on, like v1.18.2, but not 1.19.0, which issues every certificate anew";

    private static final Pattern FORMAT =
            Pattern.compile("v?([0-9]{1,9})\\.([0-9]{1,9})\\.([0-9]{1,9})(?:[-+][0-9A-Za-z.+-]+)?");

    /** It brought the values {@code crds}, in its first alpha already. */
    private static final CertManagerVersion CRDS_VALUES = new CertManagerVersion(1, 15, 0);

    /** The oldest whose solver takes {@code ingressClassName}. */
    private static final CertManagerVersion OLDEST = new CertManagerVersion(1, 12, 0);

    /** It issues every certificate again, which may exceed Let's Encrypt's limits; 1.19.1 took that back. */
    private static final CertManagerVersion REISSUES = new CertManagerVersion(1, 19, 0);

    static CertManagerVersion of(HelmChart chart) {
        return parse(chart.version())
                .filter(CertManagerVersion::mayRun)
                .orElseThrow(() -> new IllegalArgumentException(
                        "cert-manager's version is %s: must be %s".formatted(chart.version(), EXPECTED)));
    }

    static boolean mayRun(String version) {
        return parse(version).filter(CertManagerVersion::mayRun).isPresent();
    }

    private boolean mayRun() {
        return compareTo(OLDEST) >= 0 && !equals(REISSUES);
    }

    boolean hasCrdsValues() {
        return compareTo(CRDS_VALUES) >= 0;
    }

    private static Optional<CertManagerVersion> parse(String version) {
        var match = FORMAT.matcher(version);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(new CertManagerVersion(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))));
    }

    @Override
    public int compareTo(CertManagerVersion other) {
        if (major != other.major) {
            return Integer.compare(major, other.major);
        }
        return minor != other.minor ? Integer.compare(minor, other.minor) : Integer.compare(patch, other.patch);
    }
}
