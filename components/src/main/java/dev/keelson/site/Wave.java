package dev.keelson.site;

import java.util.Map;

/**
 * When Argo CD applies an object: a wave begins when all objects of the one before are healthy.
 *
 * <p>It follows from what a part uses, so no wave waits for a later one. Pulumi orders by the real dependencies and does
 * not read it.
 *
 * @param number 0 for databases, caches, secrets and all other infrastructure
 */
public record Wave(int number) implements Comparable<Wave> {
    public static final Wave FIRST = new Wave(0);

    private static final String ANNOTATION = "argocd.argoproj.io/sync-wave";

    public Wave {
        if (number < 0) {
            throw new IllegalArgumentException("wave %d: must be 0 or more".formatted(number));
        }
    }

    /** The one that begins when all of this one is healthy. */
    public Wave next() {
        return new Wave(number + 1);
    }

    Wave latest(Wave other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** For the metadata of an object; none in the first wave, which is Argo CD's own default. */
    public Map<String, String> annotations() {
        return number == 0 ? Map.of() : Map.of(ANNOTATION, Integer.toString(number));
    }

    @Override
    public int compareTo(Wave other) {
        return Integer.compare(number, other.number);
    }
}
