package dev.keelson.cluster;

import com.pulumi.core.Output;
import dev.keelson.gitops.GitLogin;
import dev.keelson.gitops.GitSource;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.HelmChart;
import java.util.function.Supplier;

/** Flux, and what it applies from git. */
record FluxSettings(HelmChart chart, GitSource source, GitLogin login) {
    static FluxSettings read(Section flux, Supplier<Output<String>> token) {
        return new FluxSettings(
                HelmChart.read(flux),
                GitSource.read(flux),
                new GitLogin(flux.required("user", SettingType.TEXT), token.get()));
    }
}
