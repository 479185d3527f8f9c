package dev.keelson.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class NewSiteTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"", "Bakery", "9bakers", "bakery-", "-bakery", "my_bakery", "../bakery", "bakery.example"})
    void refusesAWrongName(String name) {
        assertThatThrownBy(() -> NewSite.of(root, name))
                .isInstanceOf(PlanException.class)
                .hasMessage("The name '" + name + "' does not fit a site: must be at most 40 lower-case letters, digits"
                        + " and hyphens, the first a letter and the last no hyphen.");
    }

    @Test
    void showsNoControlCharacterOfAName() {
        assertThatThrownBy(() -> NewSite.of(root, "a\u001b[31m\u009bb"))
                .hasMessageStartingWith("The name 'a?[31m?b' does not fit a site");
        assertThatThrownBy(() -> NewSite.of(root, "a".repeat(41))).hasMessageContaining("at most 40");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abaci        | There is a site 'abaci' already; choose another name.
            shop         | There is a site 'shop' already; choose another name.
            default      | The name 'default' is taken: a namespace of this name belongs to the cluster; choose another.
            kube-system  | The name 'kube-system' is taken: a namespace of this name belongs to the cluster; choose another.
            route        | The name 'route' is taken: dev.keelson.route is a package of Keelson; choose another.
            cluster      | The name 'cluster' is taken: dev.keelson.cluster is a package of Keelson; choose another.
            cli          | The name 'cli' is taken: dev.keelson.cli is a package of Keelson; choose another.
            """)
    void refusesANameThatIsTaken(String name, String message) {
        assertThatThrownBy(() -> NewSite.of(KeelsonTest.ROOT, name))
                .isInstanceOf(PlanException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"bakery,bakery", "my-bakery,my_bakery", "new,new_"})
    void makesAPackageOfTheName(String name, String packageName) throws IOException {
        pom("  <modules>\n  </modules>\n  <dependencies>\n  </dependencies>\n");
        var files = NewSite.of(root, name).write();

        var program =
                Path.of("sites", name, "cluster/src/main/java/dev/keelson", packageName, "cluster/ClusterProgram.java");
        assertThat(files).contains(program);
        assertThat(root.resolve(program))
                .content()
                .startsWith("package dev.keelson." + packageName + ".cluster;\n")
                .contains("return \"" + name + "-cluster\";");
        assertThat(files)
                .allSatisfy(file -> assertThat(root.resolve(file)).content().doesNotContain("{site}", "{package}"));
        assertThat(Site.all(root)).extracting(Site::name).containsExactly(name);
    }

    @Test
    void addsItsModuleToThoseOfTheOthers() throws IOException {
        pom("""
                <project>
                  <modules>
                    <module>shop/cluster</module>
                  </modules>
                  <dependencies>
                    <dependency>shop</dependency>
                  </dependencies>
                </project>
                """);
        NewSite.of(root, "bakery").write();

        assertThat(root.resolve(NewSite.POM)).hasContent("""
                <project>
                  <modules>
                    <module>shop/cluster</module>
                    <module>bakery/cluster</module>
                  </modules>
                  <dependencies>
                    <dependency>shop</dependency>
                    <dependency>
                      <groupId>dev.keelson</groupId>
                      <artifactId>bakery-cluster</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                  </dependencies>
                </project>
                """);
    }

    @Test
    void writesNothingWhereItsModuleHasNoPlace() throws IOException {
        pom("<project/>\n");

        assertThatThrownBy(() -> NewSite.of(root, "bakery").write())
                .isInstanceOf(PlanException.class)
                .hasMessage("sites/pom.xml must have one line '</modules>', where ./keelson init adds the new site.");
        assertThat(root.resolve("sites/bakery")).doesNotExist();
    }

    @Test
    void hasTheVersionsOfTheSiteAtTheTop() throws IOException {
        pom("  <modules>\n  </modules>\n  <dependencies>\n  </dependencies>\n");
        NewSite.of(root, "bakery").write();

        var top = stack(KeelsonTest.ROOT.resolve("Pulumi.prod.yaml"));
        var own = stack(root.resolve("sites/bakery/Pulumi.prod.yaml"));
        assertThat(own.get("cluster:kubernetesProvider")).isNotNull().isEqualTo(top.get("cluster:kubernetesProvider"));
        assertThat(own.get("cluster:certManager")).isNotNull().isEqualTo(top.get("cluster:certManager"));
        assertThat(podSecurityVersion(own)).isEqualTo(podSecurityVersion(top));
    }

    private static Map<?, ?> stack(Path file) throws IOException {
        Map<?, ?> content = new Yaml().load(Files.readString(file));
        return map(content, "config");
    }

    private static Object podSecurityVersion(Map<?, ?> stack) {
        return requireNonNull(map(stack, "cluster:podSecurity").get("version"));
    }

    private static Map<?, ?> map(Map<?, ?> of, String key) {
        return (Map<?, ?>) requireNonNull(of.get(key));
    }

    private void pom(String text) throws IOException {
        Files.createDirectories(root.resolve("sites"));
        Files.writeString(root.resolve(NewSite.POM), text);
    }
}
