package dev.keelson.proof.kube;

import dev.keelson.proof.run.OwnAddress;

/**
 * Where the servers of one control plane listen.
 *
 * <p>Each control plane has an address of its own, so every port is free, and no free one has to be found.
 */
record Addresses(String host) {
    static final int API_SERVER = 26443;
    static final int CONTROLLER_MANAGER = 26257;
    static final int SCHEDULER = 26259;
    static final int KWOK = 26247;

    private static final int ETCD = 26379;
    private static final int ETCD_PEER = 26380;

    static Addresses loopback() {
        return new Addresses(OwnAddress.random());
    }

    /** Which a Service cannot lead to. */
    boolean isLoopback() {
        return host.startsWith("127.");
    }

    String url() {
        return "https://" + host + ":" + API_SERVER;
    }

    String etcd() {
        return "http://" + host + ":" + ETCD;
    }

    String etcdPeer() {
        return "http://" + host + ":" + ETCD_PEER;
    }
}
