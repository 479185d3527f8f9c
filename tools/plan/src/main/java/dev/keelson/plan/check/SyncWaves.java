package dev.keelson.plan.check;

import dev.keelson.plan.ArgoCd;
import dev.keelson.plan.Value;
import java.util.stream.Stream;

/**
 * Finds what waits for ever in Argo CD: it begins a wave when all of the one before is healthy, so that an object which
 * needs another one of a later wave keeps that from coming.
 */
final class SyncWaves {
    private static final String RULE = "sync-wave";
    private static final String FIELD = "metadata.annotations." + ArgoCd.WAVE;

    private SyncWaves() {}

    static Stream<Finding> of(Inventory inventory) {
        return Stream.concat(
                inventory.objects().stream().flatMap(SyncWaves::wrong),
                new References(inventory).uses().flatMap(use -> late(use, inventory)));
    }

    private static Stream<Finding> wrong(KubeObject object) {
        return SyncOrder.annotation(object, ArgoCd.WAVE).filter(text -> !SyncOrder.isWave(text)).stream()
                .map(text ->
                        Finding.problem(RULE, object, FIELD, "'%s': must be a whole number, like 1".formatted(text)));
    }

    private static Stream<Finding> late(References.Use use, Inventory inventory) {
        var isOptional = use.at()
                .value()
                .at("optional")
                .filter(new Value.Bool(true)::equals)
                .isPresent();
        var target = inventory.find(use.type(), use.namespace(), use.name());
        if (isOptional || target.isEmpty() || !isOneApplication(use, target.get())) {
            return Stream.of();
        }
        var needed = inventory.declared(target.get());
        var own = SyncOrder.of(use.from());
        var other = SyncOrder.of(needed);
        if (own.isEmpty() || other.isEmpty() || !own.get().isBefore(other.get())) {
            return Stream.of();
        }
        var maker = needed.equals(target.get()) ? "" : ", made of %s,".formatted(needed.subject());
        return Stream.of(Finding.problem(
                RULE,
                use.from(),
                use.field(),
                "%s%s is in %s, and this object in %s: must be in the same or an earlier one"
                        .formatted(target.get().subject(), maker, other.get(), own.get())));
    }

    /** Waves order what is in one Application, which has one namespace and may have objects of the whole cluster. */
    private static boolean isOneApplication(References.Use use, KubeObject target) {
        return target.namespace().isEmpty()
                || use.from().namespace().isEmpty()
                || target.namespace().equals(use.from().namespace());
    }
}
