package dev.keelson.route;

import com.pulumi.core.Output;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/**
 * What {@link RouteMiddlewares} are made of.
 *
 * @param trustedProxies how many trusted proxies a request passes before k3s; the client is the one before the first
 */
public record RouteMiddlewaresArgs(Limits limits, Output<Integer> trustedProxies) {

    /**
     * How many requests one client may send.
     *
     * @param requestsPerSecond on average
     * @param burst at once, after a pause
     * @param inFlight not answered yet
     */
    public record Limits(int requestsPerSecond, int burst, int inFlight) {
        // Declared before the defaults, which are checked with it.
        private static final SettingType<Integer> LIMIT = SettingType.integer(1, 1_000_000);

        /** A person who clicks fast, with everything that a page loads. */
        public static final int DEFAULT_REQUESTS_PER_SECOND = 50;

        /** Two seconds' worth: a first visit loads all of a page's files at once. */
        public static final int DEFAULT_BURST = 100;

        /** A burst whose answers are slow is still let in. */
        public static final int DEFAULT_IN_FLIGHT = 100;

        public static final Limits DEFAULT = new Limits(DEFAULT_REQUESTS_PER_SECOND, DEFAULT_BURST, DEFAULT_IN_FLIGHT);

        public Limits {
            var problems = new Problems();
            problems.hold("requestsPerSecond", LIMIT, requestsPerSecond);
            problems.hold("burst", LIMIT, burst);
            problems.hold("inFlight", LIMIT, inFlight);
            problems.check();
        }

        public static Optional<Limits> read(Section limits) {
            var requestsPerSecond = limits.optional(
                    "requestsPerSecond",
                    LIMIT,
                    "How many requests a second one client may send on average.",
                    DEFAULT_REQUESTS_PER_SECOND);
            var burst = limits.optional(
                    "burst", LIMIT, "How many requests one client may send at once after a pause.", DEFAULT_BURST);
            var inFlight = limits.optional(
                    "inFlight",
                    LIMIT,
                    "How many requests of one client may wait for an answer at the same time.",
                    DEFAULT_IN_FLIGHT);
            return limits.whole(() -> new Limits(requestsPerSecond, burst, inFlight));
        }
    }
}
