package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site in another folder, where a test may change its configuration. */
final class SiteCopy {
    private static final String STACK = "prod";

    /** An entry of {@code site:hosts} in the stack file, before which another may stand. */
    private static final String NEXT = "    - name: www.abaci.one\n";

    /** The folder that Flux applies, which a plan reads too. */
    private static final String FLUX = "cluster/flux";

    private final Path root;

    private SiteCopy(Path root) {
        this.root = root;
    }

    static SiteCopy in(Path folder) throws IOException {
        for (var project : Site.top(KeelsonTest.ROOT).orElseThrow().projects()) {
            var copy = folder.resolve(KeelsonTest.ROOT.relativize(project.directory()));
            Files.createDirectories(copy);
            Files.copy(project.directory().resolve("Pulumi.yaml"), copy.resolve("Pulumi.yaml"));
        }
        var stack = "Pulumi." + STACK + ".yaml";
        Files.copy(KeelsonTest.ROOT.resolve(stack), folder.resolve(stack));
        SiteSettings.copy(Path.of(FLUX), folder);
        return new SiteCopy(folder);
    }

    Path root() {
        return root;
    }

    /** Adds an entry to the public hosts, and nothing else. */
    SiteCopy host(String entry) throws IOException {
        return replace(NEXT, entry.indent(4) + NEXT);
    }

    /** Adds settings of their own. */
    SiteCopy settings(String text) throws IOException {
        var file = root.resolve("Pulumi." + STACK + ".yaml");
        Files.writeString(file, Files.readString(file) + text.indent(2));
        return this;
    }

    private SiteCopy replace(String text, String other) throws IOException {
        var file = root.resolve("Pulumi." + STACK + ".yaml");
        var before = Files.readString(file);
        assertThat(before).containsOnlyOnce(text);
        Files.writeString(file, before.replace(text, other));
        return this;
    }

    Plan plan() {
        return plan(root);
    }

    /** Of the site at the top of a repository. */
    static Plan plan(Path root) {
        return new Planner(Programs::of).plan(Site.top(root).orElseThrow().projects(), STACK);
    }
}
