package dev.keelson.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.StackOptions;
import com.pulumi.test.PulumiTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a program against the {@link OfflineEngine} and gives back all that it declared.
 *
 * <p>The SDK's inline deployment is internal API; it is the only way to hand a program its configuration without
 * environment variables, and so to run several in one process.
 */
public final class Recorder {
    /**
     * The SDK never closes its channels, and grpc calls that a severe error, with a stack trace, when they are
     * collected. A strong reference, or the level would be forgotten with the logger.
     */
    private static final Logger UNCLOSED_CHANNELS = Logger.getLogger("io.grpc.internal.ManagedChannelOrphanWrapper");

    static {
        UNCLOSED_CHANNELS.setLevel(Level.OFF);
    }

    private Recorder() {}

    /**
     * The recording of a run.
     *
     * @throws PlanException with all problems; with none if the program needs a stack that could not be planned
     */
    public static Recording record(ProgramRun run) {
        try (var engine = new OfflineEngine(run)) {
            var settings = InlineDeploymentSettings.builder()
                    .monitorAddr(engine.address())
                    .engineAddr(engine.address())
                    .project(run.project())
                    .stack(run.stack())
                    .isDryRun(true)
                    .config(ImmutableMap.copyOf(run.config().values()))
                    .configSecretKeys(ImmutableSet.copyOf(run.config().secretKeys()))
                    .build();
            var pulumi = PulumiInternal.fromInline(settings, StackOptions.Empty);
            SdkInternals.calm(pulumi);
            var exitCode = pulumi.runAsync(run.program()).join();
            if (engine.monitor().readsRefused()) {
                throw new PlanException(List.of());
            }
            var messages = messages(run.config(), List.copyOf(engine.messages()));
            if (exitCode != 0 || !engine.failures().isEmpty()) {
                throw new PlanException(problems(engine, messages, exitCode));
            }
            var monitor = engine.monitor();
            return new Recording(run.project(), run.stack(), monitor.resources(), monitor.stackOutputs(), messages);
        } finally {
            PulumiTest.cleanup(); // or an Output that this thread makes later would ask the engine that is gone
        }
    }

    private static List<String> problems(OfflineEngine engine, List<Recording.Message> messages, int exitCode) {
        var problems = new ArrayList<>(engine.failures());
        if (problems.isEmpty()) {
            messages.stream()
                    .filter(message -> message.severity() == Recording.Severity.ERROR)
                    .flatMap(message -> message.text().lines())
                    .forEach(problems::add);
        }
        if (problems.isEmpty()) {
            problems.add("The program ended with code " + exitCode + " and gave no reason.");
        }
        return problems.stream().distinct().toList();
    }

    /**
     * The messages in an order of their own, since they arrive in none. As the real engine does, a configuration secret
     * that a program writes into a message is taken out of it.
     */
    private static List<Recording.Message> messages(StackConfig config, List<Recording.Message> messages) {
        return messages.stream()
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
