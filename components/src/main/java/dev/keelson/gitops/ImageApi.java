package dev.keelson.gitops;

import dev.keelson.settings.SettingType;
import dev.keelson.workload.HelmChart;
import java.util.regex.Pattern;

/** Which versions of Flux's chart serve the image kinds in the API version that {@code dev.keelson.crd} has. */
final class ImageApi {
    /** Seen in the chart's own definitions: 2.14 is older than we looked, and what 2.19 serves nobody knows yet. */
    private static final Pattern SERVES = Pattern.compile("v?2\\.1[5-8]\\.[0-9]+");

    /** The version of a chart beside {@code images}. */
    static final SettingType<String> CHART_VERSION =
            HelmChart.VERSION.where("from 2.15.0 to 2.18.x, which serve the API of images", ImageApi::isServedBy);

    private ImageApi() {}

    static boolean isServedBy(String chartVersion) {
        return SERVES.matcher(chartVersion).matches();
    }
}
