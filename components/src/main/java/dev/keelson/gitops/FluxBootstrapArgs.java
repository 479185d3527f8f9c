package dev.keelson.gitops;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.HelmChart;
import java.util.Optional;

/**
 * What a {@link FluxBootstrap} is made of.
 *
 * @param images the images that Flux follows, if there are any
 */
public record FluxBootstrapArgs(
        HelmChart chart, GitSource source, GitLogin login, Optional<ImageAutomationArgs> images) {
    /** The secret that proves the user of the repository. */
    public static final String TOKEN = "fluxToken";

    private static final String VERSION = "version";
    private static final String IMAGES = "images";

    public FluxBootstrapArgs {
        var problems = new Problems();
        if (images.isPresent()) {
            problems.hold(VERSION, ImageApi.CHART_VERSION, chart.version());
        }
        images.filter(automation -> automation.branch().equals(source.branch()))
                .ifPresent(same -> problems.wrong(
                        "images.branch", same.branch(), "another branch than the one that Flux applies"));
        problems.check();
    }

    public static Optional<FluxBootstrapArgs> read(Section flux) {
        var chart = HelmChart.read(flux);
        var source = GitSource.read(flux);
        var user = flux.required("user", SettingType.TEXT, "The user name that goes with the token.");
        var images = flux.optionalMap(
                IMAGES,
                "The images whose new tags Flux writes into the folder, on a branch of their own. Without it, none.",
                section -> ImageAutomationArgs.read(section, source.map(GitSource::branch)));
        chart.map(HelmChart::version)
                .filter(version -> flux.has(IMAGES) && !ImageApi.isServedBy(version))
                .ifPresent(version -> flux.wrong(
                        VERSION, version, ImageApi.CHART_VERSION.expected() + ", or without " + flux.key(IMAGES)));
        var token = flux.secret(
                TOKEN,
                "A token that may read the repository that Flux follows, and write it where there are images: Flux"
                        + " fetches and pushes with one login.");
        return flux.whole(() -> new FluxBootstrapArgs(
                chart.orElseThrow(),
                source.orElseThrow(),
                new GitLogin(user.orElseThrow(), token.orElseThrow()),
                images));
    }
}
