package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.time.Duration;

/**
 * How an app is asked whether it is well, through LiteFS's proxy.
 *
 * @param path what a GET of it answers 200 to
 * @param start how long a start may take before the pod is killed
 */
public record Health(String path, Duration start, Timing liveness, Timing readiness) {
    /** A long migration, or a replica's first snapshot: the liveness probe alone would kill it for ever. */
    public static final Duration DEFAULT_START = Duration.ofMinutes(15);

    public static final Timing DEFAULT_LIVENESS = new Timing(30, 15, 10, 5);
    public static final Timing DEFAULT_READINESS = new Timing(5, 10, 10, 5);

    private static final SettingType<Integer> SECONDS = SettingType.integer(0, 3600);
    private static final int START_PERIOD = 10;
    private static final int START_TIMEOUT = 10;

    /**
     * When a probe asks, in seconds.
     *
     * @param failures after how many failures in a row it acts
     */
    public record Timing(int delay, int period, int timeout, int failures) {
        static Timing read(Section timing) {
            return new Timing(
                    timing.required("delay", SECONDS),
                    timing.required("period", SECONDS),
                    timing.required("timeout", SECONDS),
                    timing.required("failures", SECONDS));
        }

        private boolean isPossible() {
            return delay >= 0 && period > 0 && timeout > 0 && failures > 0;
        }
    }

    public static Health read(Section health) {
        return new Health(
                health.required("path", SettingType.TEXT),
                health.optional("start", SettingType.DURATION).orElse(DEFAULT_START),
                health.optionalMap("liveness", Timing::read).orElse(DEFAULT_LIVENESS),
                health.optionalMap("readiness", Timing::read).orElse(DEFAULT_READINESS));
    }

    public static Health of(String path) {
        return new Health(path, DEFAULT_START, DEFAULT_LIVENESS, DEFAULT_READINESS);
    }

    public void check(String prefix, Problems problems) {
        if (!path.matches("/[!-~]*")) {
            problems.wrong(prefix + "health.path", path, "an absolute path, like /api/health");
        }
        if (start.toSeconds() < START_PERIOD) {
            problems.wrong(
                    prefix + "health.start", start.toString(), "a duration of at least %ds".formatted(START_PERIOD));
        }
        check(prefix + "health.liveness", liveness, problems);
        check(prefix + "health.readiness", readiness, problems);
    }

    private static void check(String key, Timing timing, Problems problems) {
        if (!timing.isPossible()) {
            problems.wrong(key, timing.toString(), "a delay of 0 or more, everything else of 1 or more");
        }
    }

    /** Stands before the other two: they do not ask until it has succeeded. */
    public ProbeArgs startupProbe(String port) {
        return get(port)
                .periodSeconds(START_PERIOD)
                .timeoutSeconds(START_TIMEOUT)
                .failureThreshold((Math.toIntExact(start.toSeconds()) + START_PERIOD - 1) / START_PERIOD)
                .build();
    }

    public ProbeArgs livenessProbe(String port) {
        return probe(liveness, port);
    }

    public ProbeArgs readinessProbe(String port) {
        return probe(readiness, port);
    }

    private ProbeArgs probe(Timing timing, String port) {
        return get(port)
                .initialDelaySeconds(timing.delay())
                .periodSeconds(timing.period())
                .timeoutSeconds(timing.timeout())
                .failureThreshold(timing.failures())
                .build();
    }

    private ProbeArgs.Builder get(String port) {
        return ProbeArgs.builder()
                .httpGet(HTTPGetActionArgs.builder().path(path).port(port).build());
    }
}
