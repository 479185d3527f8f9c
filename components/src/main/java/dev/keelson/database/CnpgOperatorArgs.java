package dev.keelson.database;

import dev.keelson.settings.Section;
import dev.keelson.workload.HelmChart;
import java.util.Optional;

/** What a {@link CnpgOperator} is made of. */
public record CnpgOperatorArgs(HelmChart chart) {

    public static Optional<CnpgOperatorArgs> read(Section operator) {
        return HelmChart.read(operator).map(CnpgOperatorArgs::new);
    }
}
