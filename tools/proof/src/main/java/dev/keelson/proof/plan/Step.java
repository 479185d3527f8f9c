package dev.keelson.proof.plan;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Set;

/** What a deployment of a plan does to a cluster at one moment. */
public sealed interface Step {

    /** The type of the component that stands directly above the resource, for example {@code keelson:cache:Redis}. */
    String owner();

    /**
     * One object.
     *
     * @param isRetained whether it stays when it leaves the program
     */
    record Apply(String owner, GenericKubernetesResource object, boolean isRetained) implements Step {
        /** A name for messages. */
        public String label() {
            var metadata = object.getMetadata();
            var namespace = metadata.getNamespace() == null ? "" : metadata.getNamespace() + "/";
            return object.getKind() + " " + namespace + metadata.getName();
        }
    }

    /**
     * A Helm release: what it brings is not known here, but for the kinds that it defines.
     *
     * @param groups the groups of these kinds
     */
    record Release(String owner, String chart, Set<String> groups) implements Step {
        public Release {
            groups = Set.copyOf(groups);
        }
    }
}
