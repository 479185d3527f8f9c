package dev.keelson.ops.doctor;

import dev.keelson.ops.shell.Unasked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the workflows of the checkout need.
 *
 * @param actions owner/name of each action of others
 * @param pullRequestJobs the names of the jobs that every pull request starts, as a required check names them
 * @param secrets the names of the repository's secrets that they ask for
 * @param environments those of GitHub that they name whole, each with the variable of the repository that switches its job
 *     on; an empty name where none does
 */
record Workflows(
        Set<String> actions, Set<String> pullRequestJobs, Set<String> secrets, Map<String, String> environments) {
    private static final Pattern USES =
            Pattern.compile("^\\s*(?:- )?uses: ([\\w.-]+/[\\w.-]+)(?:/[\\w./-]+)?@", Pattern.MULTILINE);
    private static final Pattern SWITCH = Pattern.compile("vars\\.([A-Z_]+) != ''");
    private static final String EXPRESSION = "${{";
    private static final Pattern SECRET = Pattern.compile("secrets\\.([A-Za-z_][A-Za-z0-9_]*)");

    Workflows {
        actions = Set.copyOf(actions);
        pullRequestJobs = Set.copyOf(pullRequestJobs);
        secrets = Set.copyOf(secrets);
        environments = Map.copyOf(environments);
    }

    static Workflows read(Path root) {
        var actions = new TreeSet<String>();
        var jobs = new TreeSet<String>();
        var secrets = new TreeSet<String>();
        var environments = new TreeMap<String, String>();
        for (var file : files(root.resolve(".github"))) {
            var text = text(file);
            USES.matcher(text).results().forEach(use -> actions.add(use.group(1)));
            SECRET.matcher(text).results().forEach(use -> secrets.add(use.group(1)));
            if (yaml(file, text) instanceof Map<?, ?> workflow) {
                jobs.addAll(pullRequestJobs(workflow));
                environments(workflow, environments);
            }
        }
        return new Workflows(actions, jobs, secrets, environments);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> pullRequestJobs(Map<?, ?> workflow) {
        var names = new TreeSet<String>();
        // YAML of old reads the key 'on' as true.
        if (Stream.of("on", true).map(workflow::get).anyMatch(Workflows::isEveryPullRequest)
                && workflow.get("jobs") instanceof Map<?, ?> jobs) {
            jobs.forEach((id, job) -> names.add(
                    job instanceof Map<?, ?> map && map.get("name") instanceof String name
                            ? name
                            : String.valueOf(id)));
            // A matrix makes many of them.
            names.removeIf(name -> name.contains(EXPRESSION));
        }
        return names;
    }

    private static void environments(Map<?, ?> workflow, Map<String, String> environments) {
        if (!(workflow.get("jobs") instanceof Map<?, ?> jobs)) {
            return;
        }
        for (var job : jobs.values()) {
            if (job instanceof Map<?, ?> map
                    && map.get("environment") instanceof String name
                    && !name.contains(EXPRESSION)) {
                var condition = SWITCH.matcher(String.valueOf(map.get("if")));
                environments.put(name, condition.find() ? condition.group(1) : "");
            }
        }
    }

    /** A workflow that only some paths start is no check that can be required: others would wait for it for ever. */
    private static boolean isEveryPullRequest(Object on) {
        return on instanceof Map<?, ?> events
                && events.containsKey("pull_request")
                && !(events.get("pull_request") instanceof Map<?, ?> limits
                        && (limits.containsKey("paths") || limits.containsKey("paths-ignore")));
    }

    private static Object yaml(Path file, String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new Unasked("%s is no YAML that can be read.".formatted(file.getFileName()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
