package dev.keelson.tls;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.HelmChart;
import java.util.Optional;

/** What a {@link CertManager} is made of. */
public record CertManagerArgs(HelmChart chart) {
    private static final SettingType<String> VERSION =
            HelmChart.VERSION.where(CertManagerVersion.EXPECTED, CertManagerVersion::mayRun);

    public CertManagerArgs {
        var problems = new Problems();
        problems.hold("version", VERSION, chart.version());
        problems.check();
    }

    /** The chart in a version that may be run. */
    public static Optional<CertManagerArgs> read(Section certManager) {
        return HelmChart.read(certManager, VERSION).map(CertManagerArgs::new);
    }
}
