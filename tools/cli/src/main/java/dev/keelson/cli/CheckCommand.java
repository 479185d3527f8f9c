package dev.keelson.cli;

import dev.keelson.plan.check.Changes;
import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.ManifestFolder;
import dev.keelson.plan.check.Report;
import dev.keelson.plan.flux.FluxFolders;
import dev.keelson.plan.policy.Declared;
import dev.keelson.plan.policy.PolicyReport;
import dev.keelson.plan.policy.Rules;
import dev.keelson.plan.policy.Waivers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keelson check}: checks a folder of manifests as a whole, whichever tool wrote them. */
@Command(
        name = "check",
        description = "Checks a folder of Kubernetes manifests as a whole: references that lead nowhere, objects and"
                + " routes that are declared twice, selectors that select no pod. Ends with 1 if there is a problem.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description =
                    "a folder, or one file: YAML or JSON, also of many objects; a folder with a kustomization.yaml"
                            + " is checked as Flux reads it; several are checked together")
    private List<Path> folders;

    @Option(
            names = "--whole",
            description = "the folder is all that the cluster has, beside what k3s brings: whatever is missing in it is"
                    + " a problem")
    private boolean whole;

    @Option(
            names = "--old",
            paramLabel = "DIR",
            description = "what is in the cluster now: also checks what applying DIR over it would do")
    private @Nullable Path old;

    @Option(
            names = "--policy",
            description = "also asks the rules of the policy, as 'keelson policy --list' shows them")
    private boolean policy;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "findings that are taken for a while: a list of rule, resource, reason, expires")
    private @Nullable Path waivers;

    @ArgGroup
    private @Nullable Format format;

    /** How the findings are written; without an option, one line for each. */
    static final class Format {
        @Option(names = "--json", description = "print the findings as JSON")
        private boolean json;

        @Option(names = "--sarif", description = "print the findings as SARIF 2.1.0")
        private boolean sarif;
    }

    @Override
    public Integer call() {
        var manifests = new ManifestFolder(List.of(), List.of());
        var flux = new ArrayList<Path>();
        for (var folder : folders) {
            if (FluxFolders.isFolder(folder)) {
                flux.add(folder);
            } else {
                manifests = manifests.with(read(folder));
            }
        }
        var findings = new ArrayList<>(manifests.unread());
        var inventory = flux.isEmpty() ? manifests.inventory(whole) : fluxInventory(flux, manifests, findings);
        if (inventory.size() == 0 && findings.stream().noneMatch(Finding::isProblem)) {
            findings.forEach(finding -> spec.commandLine().getErr().println(finding.text()));
            throw new ParameterException(
                    spec.commandLine(),
                    "%s holds no Kubernetes object: must be a folder with manifests (.yaml, .yml or .json)."
                            .formatted(folders.get(0)));
        }
        findings.addAll(manifests.unread().size(), Checks.of(inventory));
        if (old != null) {
            var before = read(old);
            before.unread().stream().filter(Finding::isProblem).forEach(findings::add);
            findings.addAll(Changes.between(before.inventory(whole), inventory));
        }
        if (policy) {
            findings.addAll(Rules.judge(Declared.folder(inventory)));
        }
        var left = waivers == null
                ? findings
                : Waivers.read(waivers).leave(findings, Map.of(), LocalDate.now(Clock.systemUTC()));
        print(left, inventory);
        return left.stream().anyMatch(Finding::isProblem) ? Keelson.FOUND : Keelson.FINE;
    }

    /** One folder for Flux, and what it meets in the cluster. */
    private Inventory fluxInventory(List<Path> given, ManifestFolder manifests, List<Finding> findings) {
        if (given.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s and %s are folders for kustomize: must be one, the others are found by Flux's Kustomizations."
                            .formatted(given.get(0), given.get(1)));
        }
        var read = FluxFolders.of(given.get(0), manifests.objects());
        var all = new ArrayList<>(manifests.objects());
        all.addAll(read.objects());
        var inventory = Inventory.of(all, whole, read.read());
        findings.addAll(read.findings(inventory));
        return inventory;
    }

    private ManifestFolder read(Path given) {
        if (!Files.exists(given)) {
            throw new ParameterException(
                    spec.commandLine(), "%s is not there: must be a folder of manifests.".formatted(given));
        }
        return ManifestFolder.read(given);
    }

    private void print(List<Finding> findings, Inventory inventory) {
        var out = spec.commandLine().getOut();
        if (format == null) {
            findings.forEach(finding -> out.println(finding.text()));
        } else if (format.sarif) {
            out.print(
                    policy ? PolicyReport.sarif(findings, Map.of(), UnaryOperator.identity()) : Report.sarif(findings));
        } else if (format.json) {
            out.print(Report.json(findings));
        }
        out.flush();
        var problems = findings.stream().filter(Finding::isProblem).count();
        var counts = new StringJoiner(", ")
                .add(count(inventory.size(), "object"))
                .add(count(problems, "problem"))
                .add(count(findings.size() - problems, "warning"));
        var unjudged = Checks.unjudged(inventory);
        if (unjudged > 0) {
            counts.add(count(unjudged, "reference") + " out of the folder, which --whole would check");
        }
        spec.commandLine().getErr().println(counts);
    }

    private static String count(long number, String what) {
        return "%d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
