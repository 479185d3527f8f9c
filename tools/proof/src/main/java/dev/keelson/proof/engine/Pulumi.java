package dev.keelson.proof.engine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.keelson.proof.run.MissingException;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The real engine.
 *
 * @param program its command line
 * @param path where that finds plugins, as in {@code PATH}
 * @param isPublished whether it is as Pulumi publishes it, with the language host and all providers; otherwise it is
 *     built from its module, and what cannot be built has to be {@link Attached}
 */
record Pulumi(String program, String path, boolean isPublished) {
    private static final Duration LISTED = Duration.ofSeconds(30);
    private static final String ENGINE = "pulumi";
    private static final String KUBERNETES = "pulumi-resource-kubernetes";
    private static final String LANGUAGE = "pulumi-language-java";

    /**
     * The published engine if its language host is on the {@code PATH}, and else the built one.
     *
     * @param plugins the versions of the published provider plugins that the stacks ask for, by name
     */
    static Pulumi find(Map<String, String> plugins) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return on(path, LANGUAGE).isPresent() ? published(path, plugins) : built(path);
    }

    static Pulumi published(String path, Map<String, String> plugins) {
        var pulumi = new Pulumi(require(path, ENGINE), path, true);
        if (on(path, LANGUAGE).isEmpty()) {
            throw notOnPath(LANGUAGE);
        }
        var installed = new Command(Path.of("").toAbsolutePath(), Map.of("PATH", path), LISTED)
                .require(List.of(pulumi.program, "plugin", "ls", "--json"));
        var known = List.of(Serialization.unmarshal(installed, Plugin[].class));
        plugins.forEach((name, version) -> {
            if (!known.contains(new Plugin(name, "resource", version))) {
                throw missing("its plugin of %s %s is missing (pulumi plugin install resource %s %s)"
                        .formatted(name, version, name, version));
            }
        });
        return pulumi;
    }

    private static Pulumi built(String path) {
        var tools = Tools.ensure(ENGINE, KUBERNETES);
        var folder = Path.of(tools.program(KUBERNETES)).getParent();
        return new Pulumi(tools.program(ENGINE), folder + File.pathSeparator + path, false);
    }

    private static String require(String path, String program) {
        return on(path, program).orElseThrow(() -> notOnPath(program));
    }

    private static Optional<String> on(String path, String program) {
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static MissingException notOnPath(String program) {
        return missing(program + " is not on the PATH");
    }

    private static MissingException missing(String why) {
        return new MissingException("the published Pulumi engine is not tried: " + why);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plugin(String name, String kind, String version) {}
}
