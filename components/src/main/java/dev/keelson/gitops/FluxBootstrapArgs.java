package dev.keelson.gitops;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.HelmChart;
import java.util.Optional;

/** What a {@link FluxBootstrap} is made of. */
public record FluxBootstrapArgs(HelmChart chart, GitSource source, GitLogin login) {
    /** The secret that proves the user of the repository. */
    public static final String TOKEN = "fluxToken";

    public static Optional<FluxBootstrapArgs> read(Section flux) {
        var chart = HelmChart.read(flux);
        var source = GitSource.read(flux);
        var user = flux.required("user", SettingType.TEXT, "The user name that goes with the token.");
        var token = flux.secret(TOKEN, "A token that may read the repository that Flux follows.");
        return flux.whole(() -> new FluxBootstrapArgs(
                chart.orElseThrow(), source.orElseThrow(), new GitLogin(user.orElseThrow(), token.orElseThrow())));
    }
}
