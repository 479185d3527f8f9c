package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import java.time.Duration;
import java.util.Optional;

/**
 * A request that a pod has to answer with 200, and when it is sent.
 *
 * @param host the name that the request asks for; none for the pod's own address
 */
public record HttpProbe(String path, Health.Timing timing, Optional<String> host) {
    /** An answer within this time is enough for every probe of a server that is well. */
    private static final int TIMEOUT_SECONDS = 5;

    /** As many as Kubernetes takes by itself: two lost answers are no reason to act. */
    private static final int FAILURES = 3;

    private static final int START_PERIOD = 5;

    /** The first request after so many seconds, and the next ones so many seconds apart. */
    public static HttpProbe of(String path, int delay, int period) {
        return of(path, delay, period, FAILURES);
    }

    /** The same, which acts after so many failures in a row. */
    public static HttpProbe of(String path, int delay, int period, int failures) {
        return new HttpProbe(path, new Health.Timing(delay, period, TIMEOUT_SECONDS, failures), Optional.empty());
    }

    /** Sent all the time until this one has passed, and then it acts. */
    public static HttpProbe within(String path, Duration time) {
        return of(path, 0, START_PERIOD, Math.toIntExact(time.toSeconds() / START_PERIOD));
    }

    /** The same for a server that answers to names only. */
    public HttpProbe to(String name) {
        return new HttpProbe(path, timing, Optional.of(name));
    }

    ProbeArgs at(String port) {
        return Health.probe(timing, path, port, host);
    }
}
