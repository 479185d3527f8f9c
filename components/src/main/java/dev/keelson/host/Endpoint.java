package dev.keelson.host;

/**
 * What the stacks say to each other about a host: each exports, for every host that it serves, a map with these keys,
 * whose values come from what was created.
 */
public final class Endpoint {
    /** The output with a map for each host. */
    public static final String OUTPUT = "hosts";

    /** Of the cluster's stack: the part of the site that answers. */
    public static final String SERVICE = "service";

    /** Of the cluster's stack: the path at which that part says whether it is well. */
    public static final String HEALTH = "health";

    /** Of the cluster's stack: where the route of GET and HEAD leads. */
    public static final String READS = "reads";

    /** Of the cluster's stack: where the route of everything else leads. */
    public static final String WRITES = "writes";

    /** Of the cluster's stack: the certificate in k3s. */
    public static final String CERTIFICATE = "certificate";

    /** Of the cluster's stack: what brought the host's route to the NAS. */
    public static final String NAS = "nas";

    /** Of the cloud's stack: the name of the record. */
    public static final String RECORD = "record";

    /** Of the cloud's stack: what the record points to. */
    public static final String TARGET = "target";

    /** Of the cloud's stack: whether Cloudflare stands in between. */
    public static final String PROXIED = "proxied";

    /** Of the cloud's stack: the name that the login stands before. */
    public static final String LOGIN = "login";

    /** Of the cloud's stack: the name that the tunnel serves. */
    public static final String TUNNEL = "tunnel";

    private Endpoint() {}
}
