package dev.keelson.tls;

import dev.keelson.settings.Section;
import dev.keelson.workload.HelmChart;
import java.util.Optional;

/** What a {@link CertManager} is made of. */
public record CertManagerArgs(HelmChart chart) {

    /** The chart in a version that may be run. */
    public static Optional<CertManagerArgs> read(Section certManager) {
        return HelmChart.read(
                        certManager, HelmChart.VERSION.where(CertManagerVersion.EXPECTED, CertManagerVersion::mayRun))
                .map(CertManagerArgs::new);
    }
}
