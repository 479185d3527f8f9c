package dev.keelson.route;

/**
 * The priorities of a host's routes in k3s.
 *
 * <p>A route that names none has the length of its rule, which is 9 for the shortest there is. All of ours are below:
 * whatever else has a route for the host wins, first of all the one that answers an ACME challenge (about 100).
 */
final class Priorities {
    /** The whole host, and the redirect, whose requests no other route of ours takes. */
    static final int WHOLE_HOST = 1;

    /** Reads are taken out of the whole host. */
    static final int READS = 2;

    private Priorities() {}

    /** What a route has that names no priority. */
    static int byDefault(String rule) {
        return rule.length();
    }
}
