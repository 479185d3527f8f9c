package dev.keelson.proof.load;

/**
 * A request and what became of it.
 *
 * @param text the row that it was to write; empty if none
 * @param start when it was sent, in nanoseconds of {@link System#nanoTime}
 * @param status 0 if no answer came
 * @param rows how many rows the answering pod counted, or {@link #UNKNOWN}
 * @param known how many rows the client knew of, if it sent the cookie that says so; else 0
 */
record Exchange(String method, String text, long start, long end, int status, String pod, int rows, int known) {
    static final int UNKNOWN = -1;

    private static final int OK = 200;

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean isWrite() {
        return !text.isEmpty();
    }

    boolean isOk() {
        return status == OK;
    }

    boolean isAcknowledged() {
        return isWrite() && isOk() && rows != UNKNOWN;
    }

    /** Answered well by one who did nothing: LiteFS's proxy on a replica does so, with any method but those that read. */
    boolean isDropped() {
        return !isRead() && isOk() && rows == UNKNOWN;
    }

    /** Answered to a client who said what it knew: LiteFS's proxy holds such a read until the pod has as much. */
    boolean isHeld() {
        return isRead() && rows != UNKNOWN && known > 0;
    }

    /** A row is missing that the client knew of, and said so. */
    boolean isOld() {
        return isHeld() && rows < known;
    }
}
