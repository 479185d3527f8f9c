package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.StackConfig;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuiltProgramsTest {
    private static final int BUILDS = 10;

    /** A thread of the common pool may still have the last, until it gets another task. */
    private static final int MOST_ALIVE = 2;

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Kiosk kiosk() {
        return new Kiosk(folder);
    }

    private static String name(RebuiltPrograms programs) {
        var recording = Recorder.record(
                new ProgramRun(Kiosk.PROJECT, "prod", programs.apply(Kiosk.PROJECT), StackConfig.empty()));
        return recording.outputs().text("name").orElseThrow();
    }

    @Test
    void areThoseThatWereBuiltLast() throws IOException {
        kiosk().build("first");
        var first = RebuiltPrograms.in(List.of(kiosk().classes()));
        kiosk().build("second");
        var second = RebuiltPrograms.in(List.of(kiosk().classes()));

        assertThat(name(first)).as("read before the second was built").isEqualTo("first");
        assertThat(name(second)).isEqualTo("second");
    }

    @Test
    void areBesideThoseOfThisProcess() throws Exception {
        kiosk().build("x");
        var programs = RebuiltPrograms.in(List.of(kiosk().classes()));

        assertThat(programs.apply("abaci-cluster")).isNotNull();
        assertThat(programs.loadClass(Kiosk.CLASS).getClassLoader()).isSameAs(programs);
        assertThat(programs.loadClass("dev.keelson.stack.Program").getClassLoader())
                .isSameAs(programs);
        assertThat(programs.loadClass("dev.keelson.plan.Plan")).isSameAs(dev.keelson.plan.Plan.class);
        assertThat(programs.loadClass("com.pulumi.Context")).isSameAs(com.pulumi.Context.class);
    }

    @Test
    void giveFilesOfTheFoldersFirst() throws IOException {
        var name = "dev/keelson/cli/site/Pulumi.prod.yaml.template";
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "built");
        var programs = RebuiltPrograms.in(List.of(folder));

        assertThat(programs.getResource(name)).isEqualTo(file.toUri().toURL());
        assertThat(Collections.list(programs.getResources(name)))
                .hasSize(2)
                .first()
                .isEqualTo(file.toUri().toURL());
        assertThat(programs.getResource(name + "s")).isNull();
    }

    @Test
    void ofBeforeAreCollected() throws Exception {
        kiosk().build("x");
        var all = new ArrayList<WeakReference<RebuiltPrograms>>();
        for (var build = 0; build < BUILDS; build++) {
            var programs = RebuiltPrograms.in(List.of(kiosk().classes()));
            assertThat(name(programs)).isEqualTo("x");
            all.add(new WeakReference<>(programs));
        }

        var end = System.nanoTime() + DEADLINE.toNanos();
        while (alive(all) > MOST_ALIVE && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(alive(all)).isLessThanOrEqualTo(MOST_ALIVE);
    }

    private static long alive(List<WeakReference<RebuiltPrograms>> all) {
        return all.stream().filter(programs -> programs.get() != null).count();
    }

    @Test
    void sayWhichThereAreForAProjectWithoutOne() throws IOException {
        kiosk().build("x");
        var programs = RebuiltPrograms.in(List.of(kiosk().classes()));

        assertThatThrownBy(() -> programs.apply("nothing-cluster"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("The project nothing-cluster has no program here")
                .hasMessageContaining(Kiosk.PROJECT);
    }
}
