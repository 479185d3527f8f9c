package dev.keelson.plan.picture;

/**
 * A part of the site.
 *
 * @param id the same for the same part in every plan
 * @param detail one more line about it, or empty
 * @param namespace the namespace that it lives in, or empty
 */
public record Node(String id, Kind kind, String title, String detail, String namespace) {

    /** What a part is, from the outside to the data. */
    public enum Kind {
        INTERNET,
        DNS,
        ACCESS,
        TUNNEL,
        PROXY,
        HOST,
        SERVICE,
        WORKLOAD,
        CHART,
        STORE,
        NFS;

        /** Whether losing the part may lose data. */
        public boolean holdsData() {
            return this == STORE || this == NFS;
        }
    }
}
