package dev.keelson.proof.plan;

import dev.keelson.cli.Programs;
import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.proof.run.Tools;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Plans the site at the top of this repository as the command line does, with secrets where Pulumi Cloud would give them. */
public final class SitePlan {
    private static final Site SITE =
            Site.top(Tools.MODULE.resolve("../..").normalize()).orElseThrow();

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
        return new Planner(Programs::of, config -> with(config, settings), COMPUTED).plan(SITE.projects(), stack);
    }

    /** The file of one of the projects. */
    public static ProjectFile project(String part) {
        return SITE.project(part).orElseThrow();
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
