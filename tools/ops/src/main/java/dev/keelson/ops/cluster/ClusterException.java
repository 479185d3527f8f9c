package dev.keelson.ops.cluster;

/** Why a cluster could not be asked, in one line for people. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClusterException(String message) {
        super(message);
    }
}
