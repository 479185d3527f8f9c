package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.Planner;
import dev.keelson.plan.Preview;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Report;
import dev.keelson.plan.policy.Declared;
import dev.keelson.plan.policy.PolicyReport;
import dev.keelson.plan.policy.Rules;
import dev.keelson.plan.policy.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson policy}: judges what a stack declares by the rules for what it may declare. */
@Command(
        name = "policy",
        description = "Judges what a stack declares, or what Pulumi would do, by rules: privileges, images, probes,"
                + " routes, certificates, NetworkPolicies, secrets, data. Ends with 1 if a rule is broken.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PolicyCommand implements Callable<Integer> {
    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions options;

    @Option(
            names = "--project",
            paramLabel = "PROJECT",
            defaultValue = PlanCommand.ALL,
            description = "a project of the site, for example cluster, or 'all' (default)")
    private String project;

    @Option(
            names = "--preview",
            paramLabel = "FILE",
            description = "judge what 'pulumi preview --json --show-sames' printed, in place of a plan: also what an"
                    + " update deletes or replaces")
    private @Nullable Path preview;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "findings that are taken for a while: a list of rule, resource, reason, expires")
    private @Nullable Path waivers;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "also write the findings to this file, as SARIF 2.1.0")
    private @Nullable Path sarif;

    @Option(names = "--json", description = "print the findings as JSON")
    private boolean json;

    @Option(names = "--list", description = "print all rules, each with its reason and how to mend what breaks it")
    private boolean list;

    @Override
    public Integer call() {
        if (list) {
            spec.commandLine().getOut().print(PolicyReport.list());
            spec.commandLine().getOut().flush();
            return Keelson.FINE;
        }
        var given = waivers == null ? Waivers.none() : Waivers.read(waivers);
        return preview == null ? judgePlan(given) : judgePreview(preview, given);
    }

    private int judgePlan(Waivers given) {
        var site = options.site(keelson.root());
        var projects = options.projects(site, project);
        var stack = options.stack(projects);
        var plan = new Planner(Programs::of).plan(projects, stack);
        var checked = CheckedPlan.of(
                keelson.root(), plan, projects.size() == site.projects().size());
        var declared = Declared.plan(plan, checked.inventory());
        var findings = new ArrayList<>(checked.findings());
        findings.addAll(Rules.judge(declared));
        return report(findings, declared, given, projects, stack);
    }

    private int judgePreview(Path file, Waivers given) {
        if (!project.equals(PlanCommand.ALL) || options.siteName().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--preview holds one project of one site: --site and --project are for a plan.");
        }
        var read = Preview.read(file);
        var declared = Declared.preview(read);
        if (declared.isPartial()) {
            spec.commandLine()
                    .getErr()
                    .println(("%s leaves out %d resources that stay as they are: rules about objects together were not"
                                    + " asked; 'pulumi preview --json --show-sames' tells all.")
                            .formatted(file, read.untold()));
        }
        var projects = Site.all(keelson.root()).stream()
                .flatMap(site -> site.projects().stream())
                .toList();
        return report(
                Rules.judgeAll(declared), declared, given, projects, read.plan().stack());
    }

    private int report(List<Finding> all, Declared declared, Waivers given, List<ProjectFile> projects, String stack) {
        var urns = declared.urns();
        var findings = given.leave(all, urns, LocalDate.now(Clock.systemUTC()));
        var terminal = spec.commandLine();
        if (json) {
            terminal.getOut().print(Report.json(findings));
        } else {
            findings.forEach(finding -> terminal.getOut().println("%s [%s]".formatted(finding.text(), finding.rule())));
        }
        terminal.getOut().flush();
        if (sarif != null) {
            write(sarif, PolicyReport.sarif(findings, urns, name -> file(projects, name, stack)));
        }
        var problems = findings.stream().filter(Finding::isProblem).count();
        terminal.getErr()
                .println("%d resources, %d problems, %d warnings, %d waived"
                        .formatted(
                                declared.plan().resources().size(),
                                problems,
                                findings.size() - problems,
                                all.stream()
                                        .filter(finding -> !findings.contains(finding))
                                        .count()));
        return problems > 0 ? Keelson.FOUND : Keelson.FINE;
    }

    /** A code host shows a finding beside a file: of a project, that of its stack. */
    private String file(List<ProjectFile> projects, String name, String stack) {
        return projects.stream()
                .filter(one -> one.name().equals(name) && one.stacks().contains(one.stackName(stack)))
                .map(one -> keelson.root()
                        .relativize(one.stackFile(one.stackName(stack))
                                .toAbsolutePath()
                                .normalize())
                        .toString())
                .findFirst()
                .orElse(name);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new PlanException(
                    "%s cannot be written (%s).".formatted(file, e.getClass().getSimpleName()));
        }
    }
}
