package dev.keelson.plan;

import com.pulumi.deployment.internal.Engine;
import com.pulumi.internal.PulumiInternal;
import java.lang.reflect.Field;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one place that reaches into private fields of the SDK, to take out what makes a plan slow or loud. */
final class SdkInternals {
    private static final String VERSION = "1.36.1";

    /** The engine hears every message; on the console the same would stand once more, below a log header. */
    private static final Logger SILENT = Logger.getAnonymousLogger();

    static {
        SILENT.setLevel(Level.OFF);
    }

    private SdkInternals() {}

    /**
     * Gives {@link PatientTasks}, a {@link QuietEngine} and a silent console to a deployment that has not begun.
     *
     * @throws PlanException where the SDK is built otherwise than the version this was written for
     */
    static void calm(PulumiInternal pulumi) {
        try {
            var runner = field(PulumiInternal.class, "runner").get(pulumi);
            field(runner.getClass(), "inFlightTasks").set(runner, new PatientTasks());

            var log = field(runner.getClass(), "engineLogger").get(runner);
            var engine = field(log.getClass(), "engine");
            @SuppressWarnings("unchecked") // its declared type
            var loud = (Supplier<Engine>) engine.get(log);
            engine.set(log, (Supplier<Engine>) () -> new QuietEngine(loud.get()));
            field(log.getClass(), "standardLogger").set(log, SILENT);
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
