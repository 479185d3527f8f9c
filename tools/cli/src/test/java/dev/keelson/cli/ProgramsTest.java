package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void namesTheProgramsThatExistForAProjectWithoutOne() {
        var tests = Stream.of("garage-cluster", "garage-platform", "garage-release", "vault-cluster");
        var sites = Site.all(KeelsonTest.ROOT).stream()
                .flatMap(site -> site.projects().stream())
                .map(ProjectFile::name);
        var names = Stream.concat(tests, sites).sorted().collect(Collectors.joining(", "));

        assertThat(names).startsWith("abaci-cloud, abaci-cluster, abaci-release, ");
        assertThatThrownBy(() -> Programs.of("abaci-clutser"))
                .isInstanceOf(PlanException.class)
                .hasMessage("The project abaci-clutser has no program here; there are programs of: " + names + ".");
    }
}
