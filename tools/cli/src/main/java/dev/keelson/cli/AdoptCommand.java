package dev.keelson.cli;

import dev.keelson.plan.Adoption;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson adopt}: chooses what a destroyed site has left in the cluster, for {@code pulumi import}. */
@Command(
        name = "adopt",
        description = "Prints what a destroyed site has left in the cluster, for 'pulumi import --file': of all that a"
                + " preview would create, the objects that are retained.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AdoptCommand implements Runnable {
    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "a project of the site, for example cluster")
    private String project;

    @Parameters(index = "1", paramLabel = "FILE", description = "what 'pulumi preview --import-file FILE' wrote")
    private Path file;

    @Option(
            names = "--all",
            description = "choose every object, not only what is retained: of a site that Argo CD has applied")
    private boolean all;

    @Mixin
    private SiteOptions options;

    @Override
    public void run() {
        var site = options.site(keelson.root());
        var chosen = options.project(site, project);
        var projects = new ArrayList<>(site.before(chosen));
        projects.add(chosen);
        var stack = options.stack(projects);
        var text = read(file);
        var recordings = new Planner(Programs::of).plan(projects, stack).recordings();
        var own = recordings.get(recordings.size() - 1);
        var adoption = all ? Adoption.ofAll(own) : Adoption.of(own);
        try {
            spec.commandLine().getOut().print(adoption.choose(text));
        } catch (PlanException e) {
            throw new PlanException("%s: %s".formatted(file, e.getMessage()));
        }
        spec.commandLine().getOut().flush();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new PlanException(
                    "%s is not there; 'pulumi preview --import-file %s' writes it.".formatted(file, file));
        } catch (IOException e) {
            throw new PlanException("%s cannot be read as text in UTF-8 (%s)."
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }
}
