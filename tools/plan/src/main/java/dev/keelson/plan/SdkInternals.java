package dev.keelson.plan;

import com.pulumi.deployment.internal.Engine;
import com.pulumi.internal.PulumiInternal;
import java.lang.reflect.Field;
import java.util.function.Supplier;

/** The one place that reaches into private fields of the SDK, to take out what makes a program slow. */
public final class SdkInternals {
    private static final String VERSION = "1.36.1";

    private SdkInternals() {}

    /**
     * Gives {@link PatientTasks} and a {@link QuietEngine} to a deployment that has not begun.
     *
     * @throws PlanException where the SDK is built otherwise than the version this was written for
     */
    public static void calm(PulumiInternal pulumi) {
        try {
            var runner = field(PulumiInternal.class, "runner").get(pulumi);
            field(runner.getClass(), "inFlightTasks").set(runner, new PatientTasks());

            var log = field(runner.getClass(), "engineLogger").get(runner);
            var engine = field(log.getClass(), "engine");
            @SuppressWarnings("unchecked") // its declared type
            var loud = (Supplier<Engine>) engine.get(log);
            engine.set(log, (Supplier<Engine>) () -> new QuietEngine(loud.get()));
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new PlanException("com.pulumi:pulumi is built otherwise than %s, for which the plan was written: %s"
                    .formatted(VERSION, e.getMessage()));
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
