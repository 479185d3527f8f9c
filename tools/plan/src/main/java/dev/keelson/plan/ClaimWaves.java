package dev.keelson.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The waves of claims: each goes with the first pods that mount it.
 *
 * <p>A claim may wait for its first pod before it binds, as those of k3s' own class do, and Argo CD begins no wave before
 * all of the earlier ones is bound.
 *
 * @param first the wave of the first pods, by namespace and claim
 */
record ClaimWaves(Map<String, Integer> first) {
    private static final String CLAIM = "PersistentVolumeClaim";

    ClaimWaves {
        first = Map.copyOf(first);
    }

    static ClaimWaves of(Recording recording) {
        var first = new HashMap<String, Integer>();
        for (var resource : recording.resources()) {
            var wave = resource.inputs()
                    .text("metadata", "annotations", ArgoCd.WAVE)
                    .filter(text -> text.matches("-?[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .orElse(0);
            PodTemplate.of(resource).stream()
                    .flatMap(pods -> pods.spec().items("volumes").stream())
                    .flatMap(volume -> volume.text("persistentVolumeClaim", "claimName").stream())
                    .forEach(claim -> first.merge(key(resource, claim), wave, Math::min));
        }
        return new ClaimWaves(first);
    }

    /** The wave of a claim; empty for any other object, and for a claim of the first wave. */
    Optional<Integer> of(RecordedResource object) {
        return object.kubernetesKind()
                .filter(CLAIM::equals)
                .flatMap(kind -> Optional.ofNullable(first.get(key(object, object.objectName()))))
                .filter(wave -> wave != 0);
    }

    private static String key(RecordedResource object, String claim) {
        return object.namespace().orElse("") + "/" + claim;
    }
}
