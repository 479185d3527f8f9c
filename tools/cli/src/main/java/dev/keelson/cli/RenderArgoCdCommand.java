package dev.keelson.cli;

import dev.keelson.plan.ArgoCd;
import dev.keelson.plan.ArgoFolder;
import dev.keelson.plan.ArgoManifests;
import dev.keelson.plan.Planner;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keelson render argocd}: writes the folder of a git repository that Argo CD applies. */
@Command(
        name = "argocd",
        description = "Writes the objects of a site's cluster project as a folder that Argo CD applies: one file an"
                + " object, and a kustomization. Ends with 1, and writes nothing, where Argo CD could not apply them,"
                + " git must not hold them, or a check finds a problem.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RenderArgoCdCommand implements Callable<Integer> {
    /** What a platform declares is Pulumi's, and so is all that is not in Kubernetes. */
    private static final String CLUSTER = "cluster";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions options;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the folder, one for each stack")
    private Path out;

    @Override
    public Integer call() {
        var root = ((Keelson) spec.root().userObject()).root();
        var site = options.site(root);
        var cluster = options.project(site, CLUSTER);
        var projects = new ArrayList<>(site.before(cluster));
        projects.add(cluster);
        var plan = new Planner(Programs::of).plan(projects, options.stack(projects));
        var recording = plan.recordings().get(plan.recordings().size() - 1);
        var findings =
                Checks.of(Inventory.of(plan, projects.size() == site.projects().size()));
        var terminal = spec.commandLine();
        findings.forEach(finding -> terminal.getErr().println(finding.text()));
        var manifests = ArgoManifests.of(recording);
        if (findings.stream().anyMatch(Finding::isProblem)) {
            return Keelson.FOUND;
        }
        warnOfPulumi(recording);
        var written = ArgoFolder.write(out, manifests);
        written.removed().forEach(file -> terminal.getOut().println("removed " + file));
        terminal.getOut()
                .println("%s of %s: %d files in %s"
                        .formatted(
                                recording.project(),
                                recording.stack(),
                                written.files().size(),
                                out));
        terminal.getOut().flush();
        return Keelson.FINE;
    }

    /** The folder may be looked at before Argo CD applies it, so this is no problem yet. */
    private void warnOfPulumi(Recording recording) {
        recording.resources().stream()
                .filter(resource ->
                        resource.kubernetesKind().filter("Namespace"::equals).isPresent()
                                && !ArgoCd.applies(resource.inputs()))
                .map(RecordedResource::objectName)
                .forEach(name -> spec.commandLine()
                        .getErr()
                        .println(("%s: warning: Pulumi applies what is in %s: set cluster:appliedBy to argocd before"
                                        + " Argo CD applies the folder")
                                .formatted(recording.project(), name)));
    }
}
