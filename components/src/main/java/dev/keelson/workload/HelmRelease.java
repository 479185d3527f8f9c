package dev.keelson.workload;

import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.helm.v3.inputs.RepositoryOptsArgs;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.stack.Protection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chart in a namespace of its own, installed as a whole or not at all.
 *
 * @param name the chart's name and the release's; a name that Pulumi made up would be another one after a replacement
 * @param level which pods the namespace takes
 * @param protection of the namespace and of the release
 * @param timeout how long each of Helm's waits may take
 * @param values that the chart has, without any secret, which state and preview would show, and without Outputs that
 *     are unknown, which would hide all others
 */
public record HelmRelease(
        String name,
        HelmChart chart,
        DnsLabel namespace,
        PodSecurity.Level level,
        Protection protection,
        Duration timeout,
        Map<String, Object> values) {

    /** Each revision is one more Secret with the whole manifest. */
    private static final int REVISIONS_KEPT = 5;

    public HelmRelease {
        var unknown = ChartValues.of(name, chart.version())
                .map(known -> known.unknown(values))
                .orElse(List.of());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s %s has no value %s".formatted(name, chart.version(), String.join(", and no value ", unknown)));
        }
    }

    /** The line to give where it is not known which values this version of the chart has. */
    Optional<String> warning() {
        return ChartValues.of(name, chart.version()).isPresent()
                ? Optional.empty()
                : Optional.of("The values for %s %s are not checked: the values of this version are in no list here"
                        .formatted(name, chart.version()));
    }

    ReleaseArgs args(Namespace declared) {
        var args = ReleaseArgs.builder()
                .name(name)
                .namespace(declared.name())
                .version(chart.version())
                .values(values)
                // A failed release left behind makes the next run fail with "name is still in use".
                .atomic(true)
                .cleanupOnFail(true)
                .waitForJobs(true)
                .timeout(Math.toIntExact(timeout.toSeconds()))
                .maxHistory(REVISIONS_KEPT);
        if (chart.isOci()) {
            return args.chart(chart.repository() + "/" + name).build();
        }
        return args.chart(name)
                .repositoryOpts(
                        RepositoryOptsArgs.builder().repo(chart.repository()).build())
                .build();
    }
}
