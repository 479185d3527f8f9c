package dev.keelson.proof.chart;

import dev.keelson.proof.engine.Command;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.Step;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The real Helm, without a cluster.
 *
 * @param kubernetes the version of the cluster that it renders for
 * @param charts the folder of the charts
 */
record Helm(String program, String kubernetes, Path charts, Path folder) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern VERSION = Pattern.compile("(?m)^version: (.*)$");
    private static final Pattern ASKED = Pattern.compile("\\.Values\\.(\\w+(?:\\.\\w+)*)");
    private static final Pattern BETWEEN = Pattern.compile("(?m)^---.*$");

    /** With folders of its own for what it keeps. */
    static Helm of(Tools tools, String kubernetes, Path folder) {
        return new Helm(tools.program("helm"), kubernetes, tools.charts(), folder);
    }

    boolean has(String chart) {
        return Files.isDirectory(charts.resolve(chart));
    }

    String version(String chart) {
        var found = VERSION.matcher(run("show", "chart", path(chart)));
        if (!found.find()) {
            throw new IllegalStateException("the chart " + chart + " has no version");
        }
        return found.group(1);
    }

    /** The values that a chart has by itself. */
    Map<?, ?> values(String chart) {
        return Serialization.unmarshal(run("show", "values", path(chart)), Map.class);
    }

    /** Every value that a template of the chart asks for, as {@code webhook.replicaCount}. */
    Set<String> asked(String chart) {
        try (var files = Files.walk(charts.resolve(chart).resolve("templates"))) {
            var asked = new TreeSet<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                ASKED.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
            }
            return asked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole release in YAML, with its hooks. */
    String render(Release release) {
        try {
            var values = Files.writeString(
                    folder.resolve("values.json"),
                    Serialization.asJson(release.values().plain()));
            return run(
                    "template",
                    release.name(),
                    path(release.chart()),
                    "--namespace=" + release.namespace(),
                    "--kube-version=" + kubernetes,
                    "--values=" + values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The objects of what was rendered, in Helm's order. */
    static List<GenericKubernetesResource> objects(String rendered) {
        return Arrays.stream(BETWEEN.split(rendered, -1))
                .filter(document -> document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
                .map(document -> Serialization.unmarshal(document, GenericKubernetesResource.class))
                .toList();
    }

    /** What a deployment of these objects does. */
    static Deployment deployment(Release release, List<GenericKubernetesResource> objects) {
        return new Deployment(objects.stream()
                .map(object -> (Step) new Step.Apply(release.chart(), object, false))
                .toList());
    }

    private String path(String chart) {
        return charts.resolve(chart).toString();
    }

    private String run(String... words) {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words));
        var home = folder.toString();
        return new Command(
                        folder,
                        Map.of("HELM_CACHE_HOME", home, "HELM_CONFIG_HOME", home, "HELM_DATA_HOME", home),
                        LIMIT)
                .require(command);
    }
}
