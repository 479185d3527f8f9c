package dev.keelson.route;

/**
 * The priorities of a host's routes in k3s.
 *
 * <p>Traefik asks the route with the highest one first. A route that names none has the length of its rule: at least 57
 * for the one that answers an ACME challenge, which names a host and a path. All of ours stay below, those of
 * {@link dev.keelson.host.HostReader#MOST_PATHS} paths too, so that a challenge always wins.
 */
final class Priorities {
    /** The whole host; also the redirect, whose requests no other route of ours takes. */
    static final int WHOLE_HOST = 1;

    /** How much higher the rule of reads is than the rule of all requests, from which it takes them. */
    static final int READS = 1;

    /** From one path to the next longer one: there is room for the reads of the shorter one. */
    private static final int STEP = 2;

    private Priorities() {}

    /**
     * Everything of a path, above the whole host.
     *
     * @param shorter how many paths of the host are asked after it: a longer path may lie below a shorter one
     */
    static int ofPath(int shorter) {
        return WHOLE_HOST + STEP * (shorter + 1);
    }

    /** What a route has that names no priority. */
    static int byDefault(String rule) {
        return rule.length();
    }
}
