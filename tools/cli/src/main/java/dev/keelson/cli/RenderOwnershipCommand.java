package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.Planner;
import dev.keelson.plan.flux.FluxFolders;
import dev.keelson.plan.flux.OwnershipPage;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keelson render ownership}: writes who owns which object of a site. */
@Command(
        name = "ownership",
        description =
                "Writes a page that says who owns which object of a site: a program, Flux, a chart or a controller,"
                        + " and how an object is handed over.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RenderOwnershipCommand implements Callable<Integer> {
    private static final String MODE = "rw-r--r--";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions options;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the page, in Markdown")
    private Path out;

    @Override
    public Integer call() {
        var root = ((Keelson) spec.root().userObject()).root();
        var site = options.site(root);
        var projects = site.projects();
        var stack = options.stack(projects);
        var plan = new Planner(Programs::of).plan(projects, stack);
        var command = "./keelson render ownership --site %s --stack %s --out %s".formatted(site.name(), stack, out);
        var page =
                OwnershipPage.render("%s, %s".formatted(site.name(), stack), command, plan, FluxFolders.of(root, plan));
        try {
            FileEdit.replace(out, page, PosixFilePermissions.fromString(MODE));
        } catch (IOException e) {
            throw new PlanException(
                    "%s cannot be written: %s".formatted(out, e.getClass().getSimpleName()));
        }
        return Keelson.FINE;
    }
}
