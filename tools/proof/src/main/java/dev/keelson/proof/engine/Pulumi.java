package dev.keelson.proof.engine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.keelson.proof.run.MissingException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programs of the real engine on this machine.
 *
 * @param path where programs are looked for, as in {@code PATH}
 */
record Pulumi(String path) {
    private static final Duration LISTED = Duration.ofSeconds(30);
    private static final String LANGUAGE = "pulumi-language-java";

    static Pulumi onPath() {
        return new Pulumi(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /**
     * Checks that every program of a deployment is there.
     *
     * @param plugins the versions of the provider plugins, by name
     */
    void require(Map<String, String> plugins) {
        require("pulumi");
        require(LANGUAGE);
        var installed = new Command(Path.of("").toAbsolutePath(), Map.of("PATH", path), LISTED)
                .require(List.of(require("pulumi"), "plugin", "ls", "--json"));
        var known = List.of(Serialization.unmarshal(installed, Plugin[].class));
        plugins.forEach((name, version) -> {
            if (!known.contains(new Plugin(name, "resource", version))) {
                throw missing("its plugin of %s %s is missing (pulumi plugin install resource %s %s)"
                        .formatted(name, version, name, version));
            }
        });
    }

    private String require(String program) {
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> missing(program + " is not on the PATH, and no package registry has it"))
                .toString();
    }

    private static MissingException missing(String why) {
        return new MissingException("the real Pulumi engine is not tried: " + why);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plugin(String name, String kind, String version) {}
}
