package dev.keelson.plan;

import dev.keelson.runtime.SdkRun;
import java.util.Comparator;
import java.util.List;

/** Runs a program against the {@link OfflineEngine} and gives back all that it declared. */
public final class Recorder {
    /** One failed in some 3,000 plans on a busy machine; three in a row would be something else. */
    private static final int MOST_ATTEMPTS = 3;

    private Recorder() {}

    /**
     * The recording of a run.
     *
     * @throws PlanException with all problems; with none if the program needs a stack that could not be planned
     */
    public static Recording record(ProgramRun run) {
        for (var attempt = 1; true; attempt++) {
            try {
                return recordOnce(run);
            } catch (PlanException e) {
                if (attempt == MOST_ATTEMPTS || !isRaceOfTheSdk(e.problems())) {
                    throw e;
                }
            }
        }
    }

    /**
     * Whether the SDK has tripped over itself: it (1.36.1, {@code DeploymentImpl.Prepare}) copies sets, such as that of a
     * component's children, while another thread adds to them; a copy may then have no element where one was counted. A
     * recording changes nothing, so it is made again.
     */
    static boolean isRaceOfTheSdk(List<String> problems) {
        return problems.stream().anyMatch(line -> line.contains("DeploymentImpl$Prepare."))
                && problems.stream()
                        .anyMatch(line -> line.contains("java.util.HashMap.keysToArray(")
                                || line.contains("com.google.common.collect.ImmutableSet.construct(")
                                || line.startsWith("java.util.ConcurrentModificationException"));
    }

    private static Recording recordOnce(ProgramRun run) {
        var engine = new OfflineEngine(run);
        var exitCode = SdkRun.of(
                        engine,
                        new DirectMonitor(engine),
                        "organization",
                        run.project(),
                        run.stack(),
                        true,
                        run.config().values(),
                        run.config().secretKeys())
                .run(run.program());
        var monitor = engine.monitor();
        if (monitor.readsRefused()) {
            throw new PlanException(List.of());
        }
        var messages = messages(run.config(), engine);
        var problems = problems(engine, messages);
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        if (exitCode != 0) {
            throw new PlanException("The program ended with code " + exitCode + " and gave no reason.");
        }
        return new Recording(run.project(), run.stack(), monitor.resources(), monitor.stackOutputs(), messages);
    }

    /** The lines that say why a program failed; none if the engine received no error. */
    static List<String> problems(OfflineEngine engine, List<Recording.Message> messages) {
        if (!engine.failures().isEmpty()) {
            return engine.failures().stream().distinct().toList();
        }
        return messages.stream()
                .filter(message -> message.severity() == Recording.Severity.ERROR)
                .flatMap(message -> message.text().lines())
                .distinct()
                .toList();
    }

    /**
     * The messages, sorted, since they arrive in no fixed order. As in the real engine, a configuration secret
     * that a program writes into a message is taken out of it.
     */
    static List<Recording.Message> messages(StackConfig config, OfflineEngine engine) {
        return engine.messages().stream()
                .map(message -> new Recording.Message(message.severity(), hideSecrets(config, message.text())))
                .sorted(Comparator.comparing(Recording.Message::severity)
                        .reversed()
                        .thenComparing(Recording.Message::text))
                .toList();
    }

    private static String hideSecrets(StackConfig config, String text) {
        var hidden = text;
        for (var key : config.secretKeys()) {
            var secret = config.values().getOrDefault(key, "");
            if (!secret.isBlank() && !secret.equals(StackConfig.UNKNOWN)) {
                hidden = hidden.replace(secret, Value.REDACTED);
            }
        }
        return hidden;
    }
}
