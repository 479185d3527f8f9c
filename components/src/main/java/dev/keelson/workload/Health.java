package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.HTTPHeaderArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an app's health is checked.
 *
 * @param path the path that answers 200 while the app is alive
 * @param ready the same, while it can take requests
 * @param start how long a start may take before the pod is killed
 */
public record Health(String path, String ready, Duration start, Timing liveness, Timing readiness) {
    /** What settings of this kind mean. */
    static final String ABOUT = "The app's health checks: the probes of its pods.";

    private static final String ABOUT_PATH = "The path that answers 200 while the app is alive.";

    /** A long migration, or a replica's first snapshot: the liveness probe alone would kill it again and again. */
    public static final Duration DEFAULT_START = Duration.ofMinutes(15);

    public static final Timing DEFAULT_LIVENESS = new Timing(30, 15, 10, 5);

    /** It begins when the startup probe has succeeded, and an app that one pod alone may serve is away until then. */
    public static final Timing DEFAULT_READINESS = new Timing(0, 2, 10, 5);

    private static final SettingType<String> PATH =
            SettingType.matching("an absolute path, like /api/health", Pattern.compile("/[!-~]*"));
    private static final SettingType<Integer> DELAY = SettingType.integer(0, 3600);
    private static final SettingType<Integer> SECONDS = SettingType.integer(1, 3600);
    private static final SettingType<Duration> START = SettingType.DURATION.where(
            "a duration of at least 10s", duration -> duration.toSeconds() >= Health.SHORTEST_START);
    private static final int SHORTEST_START = 10;

    /** A pod takes no requests before this probe has succeeded: each second between two is one of an outage. */
    private static final int START_PERIOD = 1;

    /** More than the period, since an app that has just started is slow. One that hangs has as much longer to start. */
    private static final int START_TIMEOUT = 5;

    /**
     * When a probe asks, in seconds.
     *
     * @param failures after how many failures in a row it acts
     */
    public record Timing(int delay, int period, int timeout, int failures) {
        private String inWords() {
            return "delay %d, period %d, timeout %d, failures %d".formatted(delay, period, timeout, failures);
        }

        static Optional<Timing> read(Section timing) {
            var delay = timing.required(
                    "delay", DELAY, "How many seconds after its start the container is asked for the first time.");
            var period = timing.required("period", SECONDS, "How many seconds lie between two requests of the probe.");
            var timeout = timing.required("timeout", SECONDS, "How many seconds an answer may take.");
            var failures = timing.required("failures", SECONDS, "After how many failures in a row the probe acts.");
            return timing.whole(() -> new Timing(
                    delay.orElseThrow(), period.orElseThrow(), timeout.orElseThrow(), failures.orElseThrow()));
        }
    }

    /** Of an app with one path for both. */
    public static Optional<Health> read(Section health) {
        var path = health.required("path", PATH, ABOUT_PATH);
        return rest(health, path, path);
    }

    /** Of an app with paths that the caller knows, unless the settings say otherwise. */
    public static Optional<Health> read(Section health, Health byDefault) {
        var path = health.optional("path", PATH, ABOUT_PATH, byDefault.path);
        var ready = health.optional(
                "ready", PATH, "The path that answers 200 while the app can take requests.", byDefault.ready);
        return rest(health, Optional.of(path), Optional.of(ready));
    }

    private static Optional<Health> rest(Section health, Optional<String> path, Optional<String> ready) {
        var start = health.optional(
                "start",
                START,
                "How long a start may take before the container is restarted. On LiteFS it includes"
                        + " the migration or the first copy of the database.",
                DEFAULT_START);
        var liveness = health.optionalMap(
                        "liveness",
                        "The probe that restarts a container which no longer answers. Without it, %s."
                                .formatted(DEFAULT_LIVENESS.inWords()),
                        Timing::read)
                .orElse(DEFAULT_LIVENESS);
        var readiness = health.optionalMap(
                        "readiness",
                        "The probe that takes a pod which cannot answer out of its Services. Without it, %s."
                                .formatted(DEFAULT_READINESS.inWords()),
                        Timing::read)
                .orElse(DEFAULT_READINESS);
        return health.whole(() -> new Health(path.orElseThrow(), ready.orElseThrow(), start, liveness, readiness));
    }

    public static Health of(String path) {
        return of(path, path);
    }

    public static Health of(String path, String ready) {
        return new Health(path, ready, DEFAULT_START, DEFAULT_LIVENESS, DEFAULT_READINESS);
    }

    /** Notes values that no setting could give. */
    public void check(String key, Problems problems) {
        problems.hold(key + ".path", PATH, path);
        if (!ready.equals(path)) {
            problems.hold(key + ".ready", PATH, ready);
        }
        problems.hold(key + ".start", START, start);
        check(key + ".liveness", liveness, problems);
        check(key + ".readiness", readiness, problems);
    }

    private static void check(String key, Timing timing, Problems problems) {
        problems.hold(key + ".delay", DELAY, timing.delay());
        problems.hold(key + ".period", SECONDS, timing.period());
        problems.hold(key + ".timeout", SECONDS, timing.timeout());
        problems.hold(key + ".failures", SECONDS, timing.failures());
    }

    /** Comes before the other two: they wait until it has succeeded. */
    public ProbeArgs startupProbe(String port) {
        return get(path, port, Optional.empty())
                .periodSeconds(START_PERIOD)
                .timeoutSeconds(START_TIMEOUT)
                .failureThreshold(Math.toIntExact(start.toSeconds()) / START_PERIOD)
                .build();
    }

    public ProbeArgs livenessProbe(String port) {
        return probe(liveness, path, port, Optional.empty());
    }

    public ProbeArgs readinessProbe(String port) {
        return probe(readiness, ready, port, Optional.empty());
    }

    static ProbeArgs probe(Timing timing, String path, String port, Optional<String> host) {
        var probe = get(path, port, host);
        // The provider leaves a zero out: written, it would be no input of the deployed object.
        if (timing.delay() > 0) {
            probe.initialDelaySeconds(timing.delay());
        }
        return probe.periodSeconds(timing.period())
                .timeoutSeconds(timing.timeout())
                .failureThreshold(timing.failures())
                .build();
    }

    private static ProbeArgs.Builder get(String path, String port, Optional<String> host) {
        var get = HTTPGetActionArgs.builder().path(path).port(port);
        host.ifPresent(name -> get.httpHeaders(
                HTTPHeaderArgs.builder().name("Host").value(name).build()));
        return ProbeArgs.builder().httpGet(get.build());
    }
}
