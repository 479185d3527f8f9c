package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.Planner;
import dev.keelson.plan.ProgramProcess;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code keelson archive}: makes the class-data archive with which a project's jar starts faster.
 *
 * <p>The JVM accepts an archive only for the path that {@code -jar} had when it was made, so it is made by
 * running the program as the language host will, in the place where it will run.
 */
@Command(
        name = "archive",
        description = "Makes the class-data archive of a project's jar, here where it will run, and prints the JVM"
                + " options that use it; a workflow sets them as JDK_JAVA_OPTIONS on the pulumi step.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ArchiveCommand implements Runnable {
    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "a project of the site, for example cluster")
    private String project;

    @Mixin
    private SiteOptions options;

    @Override
    public void run() {
        var site = options.site(keelson.root());
        var file = options.project(site, project);
        var planner = new Planner(Programs::of);
        var stack = options.stack(List.of(file));
        var run =
                planner.run(file, stack, planner.plan(site.before(file), stack).recordings());
        var archive = file.directory().resolve(file.binary().replaceFirst("\\.jar$", ".jsa"));
        var jvm = JvmOptions.read(keelson.root());
        make(file, run, archive, jvm);

        jvm.add("-XX:SharedArchiveFile=" + archive);
        spec.commandLine().getOut().println(String.join(" ", jvm));
        spec.commandLine().getOut().flush();
    }

    private static void make(ProjectFile file, ProgramRun run, Path archive, List<String> jvm) {
        var temporary = archive.resolveSibling(archive.getFileName() + ".new");
        var training = new ArrayList<>(jvm);
        training.add("-XX:ArchiveClassesAtExit=" + temporary);
        try {
            Files.deleteIfExists(temporary);
            var result = new ProgramProcess(JvmOptions.java(), training).run(file, run);
            if (!result.problems().isEmpty()) {
                throw new PlanException(result.problems());
            }
            if (result.exitCode() != 0 || !Files.isRegularFile(temporary)) {
                throw new PlanException("The program ended with code %d and left no archive: %s"
                        .formatted(result.exitCode(), result.output().strip()));
            }
            Files.move(temporary, archive, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PlanException("The archive %s cannot be written: %s".formatted(archive, e.getMessage()));
        }
    }
}
