package dev.keelson.litefs;

import dev.keelson.settings.DnsLabel;

/**
 * The names of an app's objects in the cluster; they are fixed, since LiteFS has to know them before it runs.
 *
 * @param app the app's own name: that of its StatefulSet and of the Service of all pods
 */
record LiteFsNames(DnsLabel app) {
    String all() {
        return app.text();
    }

    String headless() {
        return app + "-headless";
    }

    String primary() {
        return app + "-primary";
    }

    /** Pod 0 is the primary, always. */
    String primaryPod() {
        return app + "-0";
    }

    String scripts() {
        return app + "-scripts";
    }

    String backup() {
        return app + "-backup";
    }

    /** LiteFS's API on the primary: the same address for every pod. */
    String primaryUrl(String namespace) {
        return "http://%s.%s.%s.svc.cluster.local:%d"
                .formatted(primaryPod(), headless(), namespace, LiteFsPorts.REPLICATION);
    }
}
