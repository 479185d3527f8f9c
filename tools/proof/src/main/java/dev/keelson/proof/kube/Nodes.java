package dev.keelson.proof.kube;

import io.fabric8.kubernetes.api.model.Node;

/** What one asks of a node. */
final class Nodes {
    private Nodes() {}

    static boolean isReady(Node node) {
        return node.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }
}
