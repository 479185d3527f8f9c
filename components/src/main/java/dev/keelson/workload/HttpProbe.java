package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;

/** A request that a pod has to answer with 200, and when it is sent. */
public record HttpProbe(String path, Health.Timing timing) {
    /** An answer within this time is enough for every probe of a server that is well. */
    private static final int TIMEOUT_SECONDS = 5;

    /** As many as Kubernetes takes by itself: two lost answers are no reason to act. */
    private static final int FAILURES = 3;

    /** The first request after so many seconds, and the next ones so many seconds apart. */
    public static HttpProbe of(String path, int delay, int period) {
        return of(path, delay, period, FAILURES);
    }

    /** The same, which acts after so many failures in a row. */
    public static HttpProbe of(String path, int delay, int period, int failures) {
        return new HttpProbe(path, new Health.Timing(delay, period, TIMEOUT_SECONDS, failures));
    }

    ProbeArgs at(String port) {
        return Health.probe(timing, path, port);
    }
}
