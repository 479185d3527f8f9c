package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.StackConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuiltProgramsTest {
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
    void sayWhichThereAreForAProjectWithoutOne() throws IOException {
        kiosk().build("x");
        var programs = RebuiltPrograms.in(List.of(kiosk().classes()));

        assertThatThrownBy(() -> programs.apply("nothing-cluster"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("The project nothing-cluster has no program here")
                .hasMessageContaining(Kiosk.PROJECT);
    }
}
