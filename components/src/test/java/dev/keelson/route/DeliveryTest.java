package dev.keelson.route;

import static java.nio.file.Files.readString;
import static java.nio.file.Files.writeString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script for real in folders of this machine; NFS and a real NAS are left to a deployment. */
@Timeout(60)
class DeliveryTest {
    private static final String OLD = "http: {}\n";
    private static final String NEW = "http:\n  routers: {}\n".repeat(2_000);
    private static final String MINE = "tls: {}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private Path folder = Path.of("");
    private Path source = Path.of("");

    record Run(int exit, String output) {}

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectory(home.resolve("routes"));
        source = home.resolve("content");
        writeString(folder.resolve(".keelson-routes"), "");
        writeString(folder.resolve("services.yaml"), MINE);
        writeString(home.resolve("deliver.sh"), Delivery.script());
    }

    private static Delivery delivery(String content) {
        return new Delivery("keelson.yml", ".keelson-routes", content);
    }

    private Process start(Delivery delivery, List<String> command, String path) throws IOException {
        writeString(source, delivery.content());
        return start(delivery.environment(), command, path);
    }

    private Process start(Map<String, String> environment, List<String> command, String path) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("FOLDER", folder.toString());
        builder.environment().put("SOURCE", source.toString());
        builder.environment().merge("PATH", path, (all, more) -> more.isEmpty() ? all : more + ":" + all);
        return builder.start();
    }

    private List<String> script() {
        return List.of("sh", home.resolve("deliver.sh").toString());
    }

    private static Run end(Process process) throws IOException, InterruptedException {
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private Run run(Delivery delivery) throws IOException, InterruptedException {
        return end(start(delivery, script(), ""));
    }

    private Run runFailing(Map<String, String> environment) throws IOException, InterruptedException {
        var run = end(start(environment, script(), ""));
        assertThat(run.exit()).isEqualTo(1);
        return run;
    }

    /** The folder's files with their texts. */
    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.list(folder)) {
            for (var path : paths.toList()) {
                files.put(path.getFileName().toString(), readString(path));
            }
        }
        return files;
    }

    private static Map<String, String> filesWith(String... more) {
        var files = new TreeMap<>(Map.of(".keelson-routes", "", "services.yaml", MINE));
        for (var i = 0; i < more.length; i += 2) {
            files.put(more[i], more[i + 1]);
        }
        return files;
    }

    @Test
    void putsTheFileBesideTheOthers() throws Exception {
        assertThat(run(delivery(NEW))).isEqualTo(new Run(0, "keelson.yml is delivered\n"));

        assertThat(files()).isEqualTo(filesWith("keelson.yml", NEW));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keelson.yml"))))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void keepsTheFileBeforeUnderANameThatTraefikDoesNotLoad() throws Exception {
        run(delivery(OLD));
        run(delivery(NEW));

        assertThat(files()).isEqualTo(filesWith("keelson.yml", NEW, ".keelson.yml.previous", OLD));
    }

    @Test
    void leavesWhatIsThereAlready() throws Exception {
        run(delivery(OLD));
        run(delivery(NEW));
        var written = Files.getLastModifiedTime(folder.resolve("keelson.yml"));

        assertThat(run(delivery(NEW))).isEqualTo(new Run(0, "keelson.yml is there already\n"));

        assertThat(Files.getLastModifiedTime(folder.resolve("keelson.yml"))).isEqualTo(written);
        assertThat(files()).isEqualTo(filesWith("keelson.yml", NEW, ".keelson.yml.previous", OLD));
    }

    @Test
    void aFolderWithoutTheMarkerIsNotTheRightOne() throws Exception {
        Files.delete(folder.resolve(".keelson-routes"));
        var run = run(delivery(NEW));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .isEqualTo(
                        "keelson.yml was not delivered: %s holds no .keelson-routes, so it is not the folder that the proxy watches%n"
                                .formatted(folder));
        assertThat(files()).isEqualTo(Map.of("services.yaml", MINE));
    }

    @Test
    void aCutSourceIsRefused() throws Exception {
        run(delivery(OLD));
        writeString(source, NEW.substring(0, NEW.length() / 2));

        assertThat(runFailing(delivery(NEW).environment()).output())
                .startsWith("keelson.yml was not delivered: the source does not have %d bytes and the checksum "
                        .formatted(NEW.length()));
        assertThat(files()).isEqualTo(filesWith("keelson.yml", OLD));
    }

    @Test
    void aSourceWithAnotherChecksumIsRefused() throws Exception {
        run(delivery(OLD));
        writeString(source, NEW.replaceFirst("http", "HTTP"));

        assertThat(runFailing(delivery(NEW).environment()).output()).contains("the source does not have");
        assertThat(files()).isEqualTo(filesWith("keelson.yml", OLD));
    }

    @Test
    void aMissingSourceIsRefused() throws Exception {
        runFailing(delivery(NEW).environment());

        assertThat(files()).isEqualTo(filesWith());
    }

    @Test
    void aFolderUnderTheFilesNameIsLeftAlone() throws Exception {
        Files.createDirectory(folder.resolve("keelson.yml"));
        writeString(source, NEW);

        assertThat(runFailing(delivery(NEW).environment()).output()).contains("keelson.yml is a folder");
        assertThat(folder.resolve("keelson.yml")).isEmptyDirectory();
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        run(delivery(OLD));
        // As much as a file may have: 4 blocks of 512 bytes, or of 1024 in some shells.
        var limited = List.of("sh", "-c", "ulimit -f 4 && trap '' XFSZ && exec sh " + home.resolve("deliver.sh"));
        var run = end(start(delivery(NEW), limited, ""));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("it could not be written: ");
        assertThat(files()).isEqualTo(filesWith("keelson.yml", OLD, ".keelson.yml.previous", OLD));
    }

    @Test
    void beingKilledWhileWritingLeavesTheOldFileAndNothingThatTraefikLoads() throws Exception {
        run(delivery(OLD));
        var bin = Files.createDirectory(home.resolve("bin"));
        var slow = bin.resolve("dd");
        var begun = home.resolve("begun");
        writeString(slow, """
                #!/bin/sh
                for word; do case $word in of=*) printf 'http:' >"${word#of=}" ;; esac; done
                : >'%s'
                exec sleep 20
                """.formatted(begun));
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwxr-xr-x"));

        var process = start(delivery(NEW), script(), bin.toString());
        while (!Files.exists(begun)) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        var children = process.descendants().toList();
        assertThat(process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        children.forEach(ProcessHandle::destroyForcibly);

        assertThat(files()).containsEntry("keelson.yml", OLD).containsEntry("services.yaml", MINE);
        assertThat(files().keySet())
                .filteredOn(name -> name.matches(".*\\.(yml|yaml|toml)"))
                .containsExactly("keelson.yml", "services.yaml");

        assertThat(run(delivery(NEW)).exit()).isZero();
        assertThat(files()).containsEntry("keelson.yml", NEW).containsEntry(".keelson.yml.previous", OLD);
    }

    @Test
    void beingKilledAtAnyMomentLeavesAWholeFile() throws Exception {
        for (var attempt = 0; attempt < 40; attempt++) {
            writeString(folder.resolve("keelson.yml"), OLD);
            var process = start(delivery(NEW), script(), "");
            process.waitFor(attempt, TimeUnit.MILLISECONDS);
            var children = process.descendants().toList();
            process.destroyForcibly().waitFor();
            children.forEach(ProcessHandle::destroyForcibly);

            assertThat(readString(folder.resolve("keelson.yml"))).isIn(OLD, NEW);
            assertThat(readString(folder.resolve("services.yaml"))).isEqualTo(MINE);
        }
    }

    @Test
    void twoAtOnceBothSucceedWithTheSameFile() throws Exception {
        for (var attempt = 0; attempt < 10; attempt++) {
            writeString(folder.resolve("keelson.yml"), OLD);
            var runs = new ArrayList<Process>();
            runs.add(start(delivery(NEW), script(), ""));
            runs.add(start(delivery(NEW).environment(), script(), ""));

            for (var run : runs) {
                assertThat(end(run).exit()).isZero();
            }
            assertThat(files()).containsEntry("keelson.yml", NEW).doesNotContainEntry("services.yaml", "");
            assertThat(files().keySet())
                    .containsExactlyInAnyOrder(
                            ".keelson-routes", ".keelson.yml.previous", "keelson.yml", "services.yaml");
        }
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        assumeThat(Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "shellcheck"))))
                .as("shellcheck is on the path")
                .isTrue();
        var run =
                end(new ProcessBuilder("shellcheck", home.resolve("deliver.sh").toString())
                        .redirectErrorStream(true)
                        .start());

        assertThat(run).isEqualTo(new Run(0, ""));
    }

    @Test
    void whatIsDeliveredAndHowDecidesTheVersion() {
        var version = delivery(OLD).version();

        assertThat(version).matches("[0-9a-f]{12}").isEqualTo(delivery(OLD).version());
        assertThat(List.of(
                        delivery(NEW).version(),
                        new Delivery("other.yml", ".keelson-routes", OLD).version(),
                        new Delivery("keelson.yml", ".other", OLD).version()))
                .doesNotHaveDuplicates()
                .doesNotContain(version);
    }
}
