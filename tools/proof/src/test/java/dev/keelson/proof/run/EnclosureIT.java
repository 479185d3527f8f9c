package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnclosureIT {
    private static final Wait SOON = Wait.of(Duration.ofSeconds(20));

    @TempDir
    Path runs;

    @BeforeEach
    void needsRootAndMore() {
        Requirement.orSkip(() -> Tools.ensure("real"));
    }

    @Test
    void isAMachineOfItsOwnAndLeavesNothingBehind() throws IOException {
        var overcommit = Path.of("/proc/sys/vm/overcommit_memory");
        var before = Files.readString(overcommit);
        String wire;
        Path groups;
        try (var folder = RunFolder.create(runs);
                var enclosure = Enclosure.start(folder)) {
            wire = wire(enclosure.host());
            groups = Path.of("/sys/fs/cgroup/pids").resolve(folder.controlGroup());

            assertThat(isUp(wire)).isTrue();
            assertThat(run(enclosure, "ip -brief link")).doesNotContain(wire).contains("eth0");
            assertThat(run(enclosure, "tr '\\0' ' ' </proc/1/cmdline")).contains("enclose");
            assertThat(run(enclosure, "mount -t tmpfs tmpfs /mnt; echo 7 >%s; ls -A /run /mnt".formatted(overcommit)))
                    .contains("settings");
            assertThat(processesThatWeighAsMuch(folder.controlGroup())).isEqualTo(8);
            assertThat(enclosure.death()).isEmpty();
        }

        SOON.until("the end of the wire", () -> Optional.of(true).filter(yes -> !isUp(wire)));
        assertThat(Files.readString(overcommit)).isEqualTo(before);
        assertThat(Files.readString(Path.of("/proc/mounts"))).doesNotContain(" /mnt ");
        assertThat(groups).doesNotExist();
    }

    /** The JVM of this test cannot kill itself, so another program plays its part. */
    @Test
    void endsWithTheProcessThatStartedItHoweverThatEnds() throws IOException, InterruptedException {
        try (var folder = RunFolder.create(runs)) {
            var host = "198.19.255.253";
            var starter = new ProcessBuilder(
                            "bash",
                            "-c",
                            "exec 4> >(exec %1$s/guard %1$s/enclose %2$s 198.19.255.254 %3$s); exec sleep 600"
                                    .formatted(Tools.MODULE, host, folder.controlGroup()))
                    .directory(folder.path().toFile())
                    .start();
            var machine = folder.path().resolve("machine");
            SOON.until("the machine", () -> Optional.of(machine).filter(Files::exists));
            var first = ProcessHandle.of(
                            Long.parseLong(Files.readString(machine).strip()))
                    .orElseThrow();

            starter.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

            SOON.until("its end", () -> Optional.of(true).filter(yes -> !first.isAlive()));
            SOON.until("the end of the wire", () -> Optional.of(true).filter(yes -> !isUp(wire(host))));
        }
    }

    private static String run(Enclosure enclosure, String line) {
        try {
            var process = new ProcessBuilder(enclosure.inside(List.of("sh", "-euc", line)))
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A process weighs 1,024 in version 1 of control groups, and 100 in version 2. */
    private static int processesThatWeighAsMuch(String group) throws IOException {
        var groups = Path.of("/sys/fs/cgroup");
        var first = groups.resolve("cpu").resolve(group).resolve("cpu.shares");
        return Files.exists(first)
                ? number(first) / 1024
                : number(groups.resolve(group).resolve("cpu.weight")) / 100;
    }

    private static int number(Path file) throws IOException {
        return Integer.parseInt(Files.readString(file).strip());
    }

    private static String wire(String host) {
        return "proof-" + host.substring("198.18.".length());
    }

    private static boolean isUp(String name) {
        try {
            return NetworkInterface.getByName(name) != null;
        } catch (SocketException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
