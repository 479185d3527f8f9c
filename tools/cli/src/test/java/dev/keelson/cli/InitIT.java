package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.cli.KeelsonProcess.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new site, made, planned and edited as docs/your-site.md says, by the command line in a process of its own.
 *
 * <p>javac stands in for Maven, which would build all of the repository again: that Maven takes the changed
 * {@code sites/pom.xml} is left open.
 */
class InitIT {
    private static final String PAGE = "docs/your-site.md";
    private static final Pattern EDITS = Pattern.compile("```diff\n--- (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final String STACK = "sites/bakery/Pulumi.prod.yaml";

    /** From a new site to one with a domain of its own and two hosts: more would be a chore. */
    private static final int MOST_EDITS = 8;

    @TempDir
    Path root;

    @TempDir
    Path output;

    private record Edit(String file, String before, String after, long changes) {}

    @BeforeEach
    void copy() throws IOException {
        SiteCopy.in(root);
        Files.createDirectories(root.resolve("sites"));
        Files.copy(KeelsonTest.ROOT.resolve(NewSite.POM), root.resolve(NewSite.POM));
    }

    @Test
    void aNewSitePlansAtOnce() throws Exception {
        assertThat(keelson("init", "bakery")).isEqualTo(new Result(0, """
                        made     sites/bakery/Pulumi.prod.yaml
                        made     sites/bakery/cluster/Pulumi.yaml
                        made     sites/bakery/cluster/pom.xml
                        made     sites/bakery/cluster/src/main/java/dev/keelson/bakery/cluster/ClusterProgram.java
                        made     sites/bakery/cluster/src/main/java/dev/keelson/bakery/cluster/ClusterSettings.java
                        made     sites/bakery/cluster/src/main/java/dev/keelson/bakery/cluster/ClusterStack.java
                        made     sites/bakery/cluster/src/main/java/dev/keelson/bakery/cluster/package-info.java
                        made     sites/bakery/cluster/src/main/resources/META-INF/services/dev.keelson.stack.Program
                        changed  sites/pom.xml
                        Plan it: ./keelson plan --site bakery
                        Let your editor know its settings: ./keelson schema --site bakery > sites/bakery/stack.schema.json
                        Then edit sites/bakery/Pulumi.prod.yaml; docs/your-site.md goes on from here.
                        """, List.of()));
        build();

        var plan = keelson("plan", "--site", "bakery");
        assertThat(plan.err()).isEmpty();
        assertThat(plan.code()).isZero();
        assertThat(plan.out())
                .startsWith("Plan of bakery-cluster (prod):")
                .contains("www.bakery.example", "+ 28 to create (1 stack, 8 components, 1 provider, 18 resources)");
        assertThat(Files.readAllLines(root.resolve(STACK))).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void becomesAnotherSiteByTheEditsOfThePage() throws Exception {
        assertThat(keelson("init", "bakery").code()).isZero();
        var sections = Files.readString(KeelsonTest.ROOT.resolve(PAGE)).split("(?m)^## ");

        var own = apply(section(sections, "Your domain"));
        assertThat(own).isLessThanOrEqualTo(MOST_EDITS).isEqualTo(5);
        assertThat(planned())
                .contains("order.bread.example", "www.bread.example")
                .doesNotContain("bakery.example", "LiteFsApp");

        apply(section(sections, "An app on LiteFS"));
        assertThat(planned()).contains("keelson:litefs:LiteFsApp", "orders").doesNotContain("Redis");

        apply(section(sections, "A database"));
        assertThat(planned()).contains("keelson:cache:Redis", "sessions", "keelson:litefs:LiteFsApp");
    }

    @Test
    void aSecondSiteOfTheNameIsRefused() throws Exception {
        assertThat(keelson("init", "bakery").code()).isZero();
        var pom = Files.readString(root.resolve(NewSite.POM));

        assertThat(keelson("init", "bakery"))
                .isEqualTo(new Result(1, "", List.of("There is a site 'bakery' already; choose another name.")));
        assertThat(root.resolve(NewSite.POM)).hasContent(pom);
        assertThat(keelson("init")).isEqualTo(new Result(2, "", List.of("Missing required parameter: 'SITE'")));
    }

    private String planned() throws Exception {
        build();
        var plan = keelson("plan", "--site", "bakery");
        assertThat(plan.err()).isEmpty();
        assertThat(plan.code()).isZero();
        return plan.out();
    }

    private static String section(String[] sections, String title) {
        return Stream.of(sections)
                .filter(section -> section.startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    /** Makes the edits of a section, and counts them. */
    private long apply(String section) throws IOException {
        var changes = 0L;
        for (var edit : edits(section)) {
            var file = root.resolve(edit.file());
            var text = Files.readString(file);
            assertThat(text).as("%s in %s", edit.before(), edit.file()).containsOnlyOnce(edit.before());
            Files.writeString(file, text.replace(edit.before(), edit.after()));
            changes += edit.changes();
        }
        return changes;
    }

    private static List<Edit> edits(String section) {
        var edits = new ArrayList<Edit>();
        var blocks = EDITS.matcher(section);
        while (blocks.find()) {
            for (var hunk : blocks.group(2).split("(?m)^@@\n", -1)) {
                var changes = Pattern.compile("(?m)(^[-+].*\n)+")
                        .matcher(hunk)
                        .results()
                        .count();
                edits.add(new Edit(blocks.group(1), side(hunk, '+'), side(hunk, '-'), changes));
            }
        }
        assertThat(edits).isNotEmpty();
        return edits;
    }

    /** The lines of a hunk without those of the other side. */
    private static String side(String hunk, char other) {
        return String.join(
                "\n",
                hunk.lines()
                        .filter(line -> line.charAt(0) != other)
                        .map(line -> line.substring(1))
                        .toList());
    }

    private void build() throws IOException {
        var module = root.resolve("sites/bakery/cluster");
        var classes = Files.createDirectories(module.resolve("target/classes"));
        var services = Path.of("META-INF/services/dev.keelson.stack.Program");
        Files.createDirectories(classes.resolve(services).getParent());
        Files.writeString(
                classes.resolve(services),
                Files.readString(module.resolve("src/main/resources").resolve(services)));
        var arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:all,-classfile,-path", "-Werror", "-d"));
        arguments.add(classes.toString());
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        try (var sources = Files.walk(module.resolve("src/main/java"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        var messages = new ByteArrayOutputStream();
        var code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    private Result keelson(String... arguments) throws IOException, InterruptedException {
        return new KeelsonProcess(root, output, List.of(root.resolve("sites/bakery/cluster/target/classes")))
                .run(arguments);
    }
}
