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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Plans the sites of this repository as the command line does, with secrets in place of those of Pulumi Cloud. */
public final class SitePlan {
    private static final List<Site> SITES =
            Site.all(Tools.MODULE.resolve("../..").normalize());

    /** What the environment of each site holds. */
    private static final Map<String, Map<String, String>> SECRETS = Map.of(
            "abaci/prod",
            Map.of(
                    "cloud:cloudflareToken", "a-token-for-records",
                    "cluster:pullToken", "a-token-for-pulling",
                    "cluster:authSecret", "a-secret-of-32-characters-length",
                    "cluster:fluxToken", "a-token-for-git"),
            "steady/platform",
            Map.of("platform:cloudflareToken", "a-token-for-challenges"),
            "oceanid/prod",
            Map.of(
                    "cloud:cloudflareToken", "a-token-for-records",
                    "cloud:crunchyKey", "a-key-for-databases",
                    "cluster:pullToken", "a-token-for-pulling",
                    "cluster:fluxToken", "a-token-for-git",
                    "cluster:pulumiOperatorToken", "a-token-for-stacks",
                    "cluster:labelDatabasePassword", "a/password=of-a-role",
                    "cluster:annotationDatabasePassword", "another/password=of-a-role",
                    "cluster:webhookSecret", "a-secret-of-webhooks"));

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
     * The plan of a site's stack. One at a time: the SDK knows one deployment only.
     *
     * @param settings other values for these keys, which a file of the stack must have
     */
    public static Plan record(String site, String stack, Map<String, String> settings) {
        return record(site, stack, settings, Map.of());
    }

    /**
     * The plan of a site's stack. One at a time: the SDK knows one deployment only.
     *
     * @param settings other values for these keys, which a file of the stack must have
     * @param secrets what the environment holds beside the secrets that the stack needs anyway
     */
    public static synchronized Plan record(
            String site, String stack, Map<String, String> settings, Map<String, String> secrets) {
        var unused = new HashSet<>(settings.keySet());
        var plan = new Planner(Programs::of, config -> with(config, settings, secrets, unused), COMPUTED)
                .plan(site(site).projects(), stack);
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("no file of %s's stack %s has %s".formatted(site, stack, unused));
        }
        return plan;
    }

    /**
     * The plan of one project of a site, which reads no other's outputs. One at a time, as the others.
     *
     * @param more settings beside those of its file
     */
    public static Plan recordAlone(String site, String part, Map<String, String> more) {
        return recordAlone(site, part, more, Map.of());
    }

    /**
     * The same with secrets beside those of its file.
     *
     * @param more settings beside those of its file
     */
    public static synchronized Plan recordAlone(
            String site, String part, Map<String, String> more, Map<String, String> secrets) {
        var project = project(site, part);
        UnaryOperator<StackConfig> settings = config -> {
            var values = new HashMap<>(config.values());
            values.putAll(more);
            values.putAll(secrets);
            var secretKeys = new HashSet<>(config.secretKeys());
            secretKeys.addAll(secrets.keySet());
            return new StackConfig(values, secretKeys);
        };
        return new Planner(Programs::of, settings, COMPUTED).plan(List.of(project), part);
    }

    /** What a test records by itself, while nothing else is recorded. */
    public static synchronized <T> T undisturbed(Supplier<T> recording) {
        return recording.get();
    }

    /** The file of one of a site's projects. */
    public static ProjectFile project(String site, String part) {
        return site(site).project(part).orElseThrow();
    }

    private static Site site(String name) {
        return SITES.stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A project's file may have none of the settings: a platform's knows nothing of the namespaces of the others. */
    private static StackConfig with(
            StackConfig config, Map<String, String> settings, Map<String, String> secrets, Set<String> unused) {
        var values = new HashMap<>(config.values());
        var secretKeys = new HashSet<>(config.secretKeys());
        var from = values.remove(StackConfig.UNAVAILABLE);
        if (from != null) {
            var held = new HashMap<>(secrets);
            SECRETS.forEach((environment, known) -> {
                if (from.contains(environment)) {
                    held.putAll(known);
                }
            });
            values.putAll(held);
            secretKeys.addAll(held.keySet());
        }
        settings.forEach((key, value) -> {
            if (values.replace(key, value) != null) {
                unused.remove(key);
            }
        });
        return new StackConfig(values, secretKeys);
    }
}
