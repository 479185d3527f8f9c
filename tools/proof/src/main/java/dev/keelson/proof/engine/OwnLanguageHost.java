package dev.keelson.proof.engine;

import com.google.gson.Gson;
import com.pulumi.deployment.internal.GrpcEngine;
import com.pulumi.deployment.internal.GrpcMonitor;
import dev.keelson.cli.Programs;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.StackConfig;
import dev.keelson.runtime.SdkRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;

/**
 * Runs the unchanged programs, in the place of Pulumi's language host for Java, which no registry has.
 *
 * <p>In this JVM it does what the SDK's Automation API does with a program that it is given. (That API itself always
 * writes a project file of its own, and knows no import.) Where a program needs a variable in its environment, it is
 * started from its jar, as by Pulumi's own host.
 */
final class OwnLanguageHost extends LanguageHost {
    /**
     * The SDK never closes its channels, and grpc calls that a severe error when they are collected. A strong reference,
     * or that would be forgotten with the logger.
     */
    private static final Logger ORPHANS = Logger.getLogger("io.grpc.internal.ManagedChannelOrphanWrapper");

    static {
        ORPHANS.setUseParentHandlers(false);
    }

    private static final Duration LIMIT = Duration.ofMinutes(15);

    /** The code of a program whose SDK has told the engine what was wrong. */
    private static final int TOLD = 32;

    private final Map<String, String> environment;

    OwnLanguageHost(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    protected RunResponse run(RunRequest request) {
        return environment.isEmpty() ? runHere(request) : runJar(request);
    }

    private static RunResponse ended(int code, String why) {
        return switch (code) {
            case 0 -> RunResponse.getDefaultInstance();
            case TOLD -> RunResponse.newBuilder().setBail(true).build();
            default ->
                RunResponse.newBuilder()
                        .setError("the program ended with code %d. %s".formatted(code, why))
                        .build();
        };
    }

    private RunResponse runHere(RunRequest request) {
        var code = SdkRun.of(
                        new GrpcEngine(engine()),
                        new GrpcMonitor(request.getMonitorAddress()),
                        request.getOrganization(),
                        request.getProject(),
                        request.getStack(),
                        request.getDryRun(),
                        config(request),
                        Set.copyOf(request.getConfigSecretKeysList()))
                .run(Programs.of(request.getProject()));
        return ended(code, "");
    }

    /** With the place of the stack files: a program of its own process finds it by where it is started. */
    private static Map<String, String> config(RunRequest request) {
        var project = ProjectFile.read(Path.of(request.getInfo().getProgramDirectory()));
        var values = new HashMap<>(request.getConfigMap());
        values.put(StackConfig.FOLDER, project.stackDirectory().toString());
        return values;
    }

    private RunResponse runJar(RunRequest request) {
        var all = new HashMap<>(environment);
        all.put("PULUMI_ENGINE", engine());
        all.put("PULUMI_MONITOR", request.getMonitorAddress());
        all.put("PULUMI_CONFIG", new Gson().toJson(request.getConfigMap()));
        all.put("PULUMI_CONFIG_SECRET_KEYS", new Gson().toJson(request.getConfigSecretKeysList()));
        all.put("PULUMI_ORGANIZATION", request.getOrganization());
        all.put("PULUMI_PROJECT", request.getProject());
        all.put("PULUMI_STACK", request.getStack());
        all.put("PULUMI_DRY_RUN", Boolean.toString(request.getDryRun()));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = request.getInfo().getOptions();
        var jar = options.getFieldsOrThrow("binary").getStringValue();
        var result = new Command(Path.of(request.getInfo().getProgramDirectory()), all, LIMIT)
                .run(List.of(java, "-jar", jar));
        return ended(result.code(), result.tail());
    }
}
