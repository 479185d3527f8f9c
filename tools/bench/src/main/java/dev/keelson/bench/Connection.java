package dev.keelson.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a program is told by whoever starts it.
 *
 * @param config a JSON object
 */
record Connection(String monitor, String engine, String project, String stack, boolean isDryRun, String config) {
    /** As the real engine has it on two cores. */
    private static final String PARALLEL = "8";

    static Connection preview(String server, int count) {
        return new Connection(
                server,
                server,
                MixedProgram.PROJECT,
                "bench",
                true,
                "{\"%s\":\"%d\"}".formatted(MixedProgram.COUNT, count));
    }

    /** The variables by which all SDKs find it. */
    Map<String, String> environment() {
        return Map.of(
                "PULUMI_MONITOR", monitor,
                "PULUMI_ENGINE", engine,
                "PULUMI_ORGANIZATION", "organization",
                "PULUMI_PROJECT", project,
                "PULUMI_STACK", stack,
                "PULUMI_DRY_RUN", String.valueOf(isDryRun),
                "PULUMI_PARALLEL", PARALLEL,
                "PULUMI_CONFIG", config,
                "PULUMI_CONFIG_SECRET_KEYS", "[]",
                "PULUMI_NODEJS_TYPESCRIPT", "false");
    }

    /** What the SDK for Node wants as arguments. */
    List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "--monitor", monitor,
                "--engine", engine,
                "--organization", "organization",
                "--project", project,
                "--stack", stack,
                "--parallel", PARALLEL));
        if (isDryRun) {
            arguments.add("--dry-run");
        }
        return arguments;
    }
}
