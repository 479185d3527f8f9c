package dev.keelson.plan.check;

import dev.keelson.plan.ArgoCd;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When Argo CD applies an object of an Application: first by its phase, then by its wave.
 *
 * @param phase where its phase stands among the others
 */
record SyncOrder(int phase, int wave) {
    private static final List<String> PHASES = List.of("PreSync", "Sync", "PostSync");
    private static final int SYNC = PHASES.indexOf("Sync");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");

    /** Empty where the object is applied in no phase of a sync, or the annotations say nothing that counts. */
    static Optional<SyncOrder> of(KubeObject object) {
        var phase = annotation(object, ArgoCd.HOOK).map(SyncOrder::first).orElse(Optional.of(SYNC));
        var wave = annotation(object, ArgoCd.WAVE).orElse("0");
        return isWave(wave) ? phase.map(known -> new SyncOrder(known, Integer.parseInt(wave))) : Optional.empty();
    }

    /** Whether Argo CD can read it; it takes anything else for 0 and does not say so. */
    static boolean isWave(String text) {
        return WHOLE.matcher(text).matches();
    }

    static Optional<String> annotation(KubeObject object, String name) {
        return object.content().at("metadata", "annotations", name).flatMap(value -> Paths.scalar(value));
    }

    /** Of a hook that has several, the first. */
    private static Optional<Integer> first(String hook) {
        return Pattern.compile(",")
                .splitAsStream(hook)
                .map(String::strip)
                .filter(PHASES::contains)
                .map(PHASES::indexOf)
                .min(Comparator.naturalOrder());
    }

    boolean isBefore(SyncOrder other) {
        return phase == other.phase ? wave < other.wave : phase < other.phase;
    }

    /** For a person: {@code wave 1}, {@code PreSync wave 0}. */
    @Override
    public String toString() {
        return (phase == SYNC ? "" : PHASES.get(phase) + " ") + "wave " + wave;
    }
}
