package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    @Test
    void everyProjectOfThisRepositoryHasItsProgram() {
        assertThat(Project.PROJECTS)
                .isNotEmpty()
                .allSatisfy(project -> assertThat(
                                Programs.of(project.file(KeelsonTest.ROOT).name()))
                        .isNotNull());
    }

    @Test
    void namesThoseThatThereAreForAProjectWithoutOne() {
        assertThatThrownBy(() -> Programs.of("abaci-clutser"))
                .isInstanceOf(PlanException.class)
                .hasMessage("The project abaci-clutser has no program here; there are programs of: abaci-cloud,"
                        + " abaci-cluster, abaci-release.");
    }
}
