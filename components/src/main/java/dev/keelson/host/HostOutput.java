package dev.keelson.host;

/**
 * What the stacks tell each other about a host: each exports, for every host that it serves, a map with these keys.
 *
 * <p>A value says what was declared, and is known only once its object exists. A later change
 * of the object does not show in it.
 */
public final class HostOutput {
    /** The output with a map for each host. */
    public static final String OUTPUT = "hosts";

    /** Of the cluster's stack: the part of the site that answers; of a path too. */
    public static final String SERVICE = "service";

    /** Of the cluster's stack: the path at which that part says whether it is well. */
    public static final String HEALTH = "health";

    /** Of the cluster's stack: the Service to which the route of GET and HEAD leads; of a path too. */
    public static final String READS = "reads";

    /** Of the cluster's stack: the Service to which the route of everything else leads; of a path too. */
    public static final String WRITES = "writes";

    /**
     * Of the cluster's stack: a map by path, if other parts answer for some; each value has the keys that a path may
     * have.
     */
    public static final String PATHS = "paths";

    /** Of the cluster's stack: the Certificate's name. */
    public static final String CERTIFICATE = "certificate";

    /** Of the cluster's stack: the Job that brought the host's route to the NAS. */
    public static final String NAS = "nas";

    /** Of the cluster's stack: whether the part that answers relies on a login before the host. */
    public static final String BEHIND_LOGIN = "behindLogin";

    /** Of both stacks: the URL of the Service to which the tunnel leads, where it leads straight to one. */
    public static final String ORIGIN = "origin";

    /** Of the cloud's stack: the name of the record. */
    public static final String RECORD = "record";

    /** Of the cloud's stack: what the record points to. */
    public static final String TARGET = "target";

    /** Of the cloud's stack: whether requests pass Cloudflare's proxy. */
    public static final String PROXIED = "proxied";

    /** Of the cloud's stack: the name that the login protects. */
    public static final String LOGIN = "login";

    /** Of the cloud's stack: the name that the tunnel serves. */
    public static final String TUNNEL = "tunnel";

    private HostOutput() {}
}
