package dev.keelson.proof.plan;

import dev.keelson.cli.Programs;
import dev.keelson.cli.Project;
import dev.keelson.plan.Plan;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.proof.run.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Records the projects of this repository as the command line does, with secrets where Pulumi Cloud would give them. */
public final class SitePlan {
    private static final Path ROOT = Tools.MODULE.resolve("../..").normalize();

    /** What the environment of the stack holds. */
    private static final Map<String, String> SECRETS = Map.of(
            "cloud:cloudflareToken", "a-token-for-records",
            "cluster:pullToken", "a-token-for-pulling",
            "cluster:authSecret", "a-secret-of-32-characters-length",
            "cluster:fluxToken", "a-token-for-git");

    /** What the random provider answers, always the same. */
    private static final Map<String, UnaryOperator<Value.Fields>> COMPUTED =
            Map.of("random:index/randomPassword:RandomPassword", inputs -> {
                var length = (int) ((Value.Num) inputs.at("length").orElseThrow()).value();
                var outputs = new HashMap<>(inputs.values());
                outputs.put("result", new Value.Secret(new Value.Text("p".repeat(length))));
                return new Value.Fields(outputs);
            });

    private SitePlan() {}

    /**
     * The plan of a stack. One at a time: the SDK knows one deployment only.
     *
     * @param settings what stands in the place of the settings of these keys
     */
    public static synchronized Plan record(String stack, Map<String, String> settings) {
        var recordings = new ArrayList<Recording>();
        var outputs = new HashMap<String, Value.Fields>();
        for (var project : Project.PROJECTS) {
            var file = project.file(ROOT);
            var config = with(file.stack(stack).config(), settings);
            var recording = Recorder.record(
                    new ProgramRun(file.name(), stack, Programs.of(file.name()), config, outputs, Map.of(), COMPUTED));
            recordings.add(recording);
            outputs.put(file.name() + "/" + stack, recording.outputs());
        }
        return new Plan(stack, recordings);
    }

    private static StackConfig with(StackConfig config, Map<String, String> settings) {
        var values = new HashMap<>(config.values());
        var secretKeys = new HashSet<>(config.secretKeys());
        if (values.remove(StackConfig.UNAVAILABLE) != null) {
            values.putAll(SECRETS);
            secretKeys.addAll(SECRETS.keySet());
        }
        values.putAll(settings);
        return new StackConfig(values, secretKeys);
    }
}
