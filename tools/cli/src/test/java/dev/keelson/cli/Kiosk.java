package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A site with one small program, which is built while a test runs.
 *
 * @param folder of the site
 */
record Kiosk(Path folder) {
    static final String PROJECT = "kiosk-cluster";
    static final String CLASS = "dev.keelson.kiosk.KioskProgram";

    static final String FILE = CLASS.replace('.', '/') + ".class";

    private static final String SERVICES = "META-INF/services/dev.keelson.stack.Program";

    private static final String PROGRAM = """
            package dev.keelson.kiosk;

            import com.pulumi.Context;
            import com.pulumi.kubernetes.core.v1.Namespace;
            import com.pulumi.kubernetes.core.v1.NamespaceArgs;
            import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
            import dev.keelson.settings.ProgramSettings;
            import dev.keelson.stack.Program;
            import java.util.Map;
            import java.util.Optional;

            public final class KioskProgram implements Program {
                @Override
                public String project() {
                    return "kiosk-cluster";
                }

                @Override
                public ProgramSettings<?> settings() {
                    return new ProgramSettings<>("cluster", settings -> Optional.empty());
                }

                @Override
                public void define(Context context) {
                    context.export("name", com.pulumi.core.Output.of("%1$s"));
                    context.config("cluster").get("text").ifPresent(text -> new Namespace("text", NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder().name("%1$s").annotations(Map.of("text", text)).build())
                            .build()));
                    context.config("cluster").get("wrong").ifPresent(text -> {
                        throw new com.pulumi.exceptions.RunException("cluster:wrong is " + text + ": must be absent");
                    });
                    context.config("cluster").get("warning").ifPresent(context.log()::warn);
                }
            }
            """;

    /** Writes the site's files. */
    void write() throws IOException {
        Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(folder.resolve("cluster/pom.xml"), "<project/>\n");
        Files.writeString(folder.resolve("cluster/Pulumi.yaml"), """
                name: kiosk-cluster
                runtime: java
                stackConfigDir: ..
                """);
        text("hello");
    }

    Path stack() {
        return folder.resolve("Pulumi.prod.yaml");
    }

    /** Saves what the namespace says of itself. */
    void text(String text) throws IOException {
        settings("cluster:text: " + text);
    }

    void settings(String line) throws IOException {
        Files.writeString(stack(), "config:\n  " + line + "\n");
    }

    Path classes() {
        return folder.resolve("cluster/target/classes");
    }

    /** Builds the program, which gives this name to its namespace; it is there at once, as few builds are. */
    void build(String name) throws IOException {
        var built = folder.resolve("cluster/built");
        Files.createDirectories(built.resolve(SERVICES).getParent());
        Files.writeString(built.resolve(SERVICES), CLASS + "\n");
        var source = Files.writeString(folder.resolve("KioskProgram.java"), PROGRAM.formatted(name));
        var messages = new ByteArrayOutputStream();
        var arguments = List.of(
                "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", built.toString(), source.toString());
        var code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        if (Files.exists(classes())) {
            Files.move(built.resolve(FILE), classes().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.createDirectories(classes().getParent());
            Files.move(built, classes());
        }
    }
}
