package dev.keelson.platform;

import dev.keelson.settings.Section;
import dev.keelson.workload.HelmChart;
import java.util.Optional;

/** What {@link SealedSecrets} is made of. */
public record SealedSecretsArgs(HelmChart chart) {

    public static Optional<SealedSecretsArgs> read(Section sealedSecrets) {
        return HelmChart.read(sealedSecrets).map(SealedSecretsArgs::new);
    }
}
