package dev.keelson.cli;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.StackReference;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.stack.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A second site beside the one of this repository, whose projects read each other in a row. */
final class Garage {
    private Garage() {}

    /** Writes both sites' files below a folder, which then is a repository. */
    static void write(Path root) throws IOException {
        SiteCopy.in(root);
        for (var part : new String[] {"platform", "cluster", "release"}) {
            var folder = Files.createDirectories(root.resolve("sites/garage").resolve(part));
            Files.writeString(folder.resolve("Pulumi.yaml"), """
                    name: garage-%s
                    runtime: java
                    stackConfigDir: ..
                    """.formatted(part));
        }
        settings(root, "platform", "platform:ingress: traefik");
        settings(root, "prod", "cluster:replicas: 3");
        settings(root, "stage", "cluster:replicas: 1");
    }

    static void settings(Path root, String stack, String line) throws IOException {
        Files.writeString(
                root.resolve("sites/garage/Pulumi.%s.yaml".formatted(stack)), "config: {%s}\n".formatted(line));
    }

    private static Output<?> read(String stack, String output) {
        return new StackReference("organization/" + stack).output(output);
    }

    private static String required(Context context, String namespace, String name) {
        return context.config(namespace)
                .get(name)
                .orElseThrow(() -> new RunException("%s:%s is missing".formatted(namespace, name)));
    }

    /** What both stacks share. */
    public static final class Platform implements Program {
        @Override
        public String project() {
            return "garage-platform";
        }

        @Override
        public ProgramSettings<?> settings() {
            return new ProgramSettings<>("platform", settings -> Optional.empty());
        }

        @Override
        public void define(Context context) {
            context.export("ingress", required(context, "platform", "ingress"));
        }
    }

    /** Reads the platform. */
    public static final class Cluster implements Program {
        @Override
        public String project() {
            return "garage-cluster";
        }

        @Override
        public ProgramSettings<?> settings() {
            return new ProgramSettings<>("cluster", settings -> Optional.empty());
        }

        @Override
        public void define(Context context) {
            context.export("replicas", required(context, "cluster", "replicas"));
            context.export("ingress", read("garage-platform/platform", "ingress"));
        }
    }

    /** Reads the cluster. */
    public static final class Release implements Program {
        @Override
        public String project() {
            return "garage-release";
        }

        @Override
        public ProgramSettings<?> settings() {
            return new ProgramSettings<>("release", settings -> Optional.empty());
        }

        @Override
        public void define(Context context) {
            context.export("replicas", read("garage-cluster/" + context.stackName(), "replicas"));
        }
    }
}
