package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    @Test
    void everyProjectOfThisRepositoryHasItsProgram() {
        assertThat(Site.all(KeelsonTest.ROOT))
                .isNotEmpty()
                .flatExtracting(Site::projects)
                .extracting(ProjectFile::name)
                .allSatisfy(project -> assertThat(Programs.of(project)).isNotNull());
    }

    @Test
    void namesThoseThatThereAreForAProjectWithoutOne() {
        assertThatThrownBy(() -> Programs.of("abaci-clutser"))
                .isInstanceOf(PlanException.class)
                .hasMessage(
                        "The project abaci-clutser has no program here; there are programs of: abaci-cloud,"
                                + " abaci-cluster, abaci-release, garage-cluster, garage-platform, garage-release, shop-cluster, shop-platform.");
    }
}
