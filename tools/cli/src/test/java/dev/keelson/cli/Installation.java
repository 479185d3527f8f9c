package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A built checkout of its own, with a Maven that only notes that it was called. */
final class Installation {
    static final String ARCHIVE = "tools/cli/target/keelson.jsa";
    static final String[] PLAN = {"plan", "cloud", "--stack", "prod", "--json"};

    private static final String JAR = "tools/cli/target/keelson.jar";
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Path root;
    private final Path bin;

    private Installation(Path root, Path bin) {
        this.root = root;
        this.bin = bin;
    }

    /** What the launcher needs of this build, copied; the jars are the ones that the tests run with. */
    static Installation in(Path directory) throws IOException {
        var installation = new Installation(directory.resolve("site"), directory.resolve("bin"));
        for (var file : List.of(
                "keelson",
                "pom.xml",
                "tools/jvm.options",
                "Pulumi.prod.yaml",
                "Pulumi.dev.yaml",
                "cloud/Pulumi.yaml",
                "cluster/Pulumi.yaml")) {
            copy(KeelsonTest.ROOT.resolve(file), installation.root.resolve(file));
        }
        for (var jars : List.of("tools/cli/target", "cluster/target")) {
            for (var file : jars(KeelsonTest.ROOT.resolve(jars))) {
                copy(file, installation.root.resolve(jars).resolve(file.getFileName()));
            }
            for (var file : jars(KeelsonTest.ROOT.resolve(jars).resolve("lib"))) {
                copy(file, installation.root.resolve(jars).resolve("lib").resolve(file.getFileName()));
            }
        }
        installation.restore();
        return installation;
    }

    /** The first plan, which makes the archive. It is kept, so that no test pays for what another did to it. */
    Result firstPlan() throws IOException, InterruptedException {
        var planned = keelson(PLAN);
        assertThat(planned.code()).as(planned.err()).isZero();
        assertThat(planned.out()).startsWith("{");
        assertThat(file(ARCHIVE)).isNotEmptyFile();
        assertThat(mavenCalls()).isEmpty();
        for (var name : List.of(ARCHIVE, ARCHIVE + ".key")) {
            copy(file(name), kept(name));
        }
        return planned;
    }

    /** As after a build that just ended, with the archive that was kept. */
    void restore() throws IOException {
        for (var name : List.of("tools/jvm.options", JAR)) {
            copy(KeelsonTest.ROOT.resolve(name), file(name));
        }
        for (var name : List.of(ARCHIVE, ARCHIVE + ".key")) {
            if (Files.exists(kept(name))) {
                copy(kept(name), file(name));
            }
        }
        markBuilt();
        maven(0);
        Files.deleteIfExists(calls());
    }

    private Path kept(String name) {
        return bin.resolve("kept").resolve(name);
    }

    private static List<Path> jars(Path directory) throws IOException {
        var files = new ArrayList<Path>();
        try (var jars = Files.newDirectoryStream(directory, "*.jar")) {
            jars.forEach(files::add);
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** As after a build that just ended. */
    void markBuilt() throws IOException {
        Files.writeString(file("tools/cli/target/built"), "");
    }

    /** Moves the checkout, as a user would. */
    Installation moveTo(Path directory) throws IOException {
        Files.move(root, directory);
        return new Installation(directory, bin);
    }

    /** A Maven that ends with this code. */
    void maven(int exitCode) throws IOException {
        maven("3.8.7", "echo '[ERROR] as told'; exit " + exitCode);
    }

    /** A Maven of this version that does this in place of a build. */
    void maven(String version, String build) throws IOException {
        program(bin.resolve("mvn"), """
                if [ "$2" = --version ]; then echo 'Apache Maven %s'; exit; fi
                echo "$@" >>'%s'
                %s
                """.formatted(version, calls(), build));
    }

    static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path calls() {
        return bin.resolve("calls");
    }

    List<String> mavenCalls() throws IOException {
        return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
    }

    /** Makes a file younger than all others. */
    static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }

    record Result(int code, String out, String err) {}

    /** What a plan that succeeds prints. */
    String plan() throws IOException, InterruptedException {
        var result = keelson(PLAN);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    Result keelson(String... arguments) throws IOException, InterruptedException {
        return keelson(Map.of(), arguments);
    }

    Result keelson(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(file("keelson").toString()));
        command.addAll(List.of(arguments));
        return run(root, environment, command);
    }

    Result run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var out = Files.createTempFile(bin, "out", "");
        var err = Files.createTempFile(bin, "err", "");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end within " + DEADLINE + ": " + command);
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
