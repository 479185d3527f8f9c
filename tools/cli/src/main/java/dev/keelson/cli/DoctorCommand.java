package dev.keelson.cli;

import dev.keelson.ops.Finding;
import dev.keelson.ops.doctor.Doctor;
import dev.keelson.ops.shell.PathShell;
import dev.keelson.plan.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson doctor}: whether the accounts at GitHub and Pulumi are set up as docs/bootstrap.md says. */
@Command(
        name = "doctor",
        description = "Asks GitHub and Pulumi, by your own 'gh' and 'pulumi', whether a site is set up as"
                + " docs/bootstrap.md says: environments, rules of main, identities, teams, runners, and the names of"
                + " secrets. It opens no secret and changes nothing. Ends with 0 where all is right, with 1 where"
                + " something is not, with 2 where something could not be asked.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DoctorCommand implements Callable<Integer> {
    /** For one question; a login that waits for somebody would wait for ever. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9][\\w.-]*/[\\w.-]+");

    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions options;

    @Option(
            names = "--repo",
            paramLabel = "OWNER/NAME",
            description = "the repository at GitHub; without it, the one that gh knows for this checkout")
    private @Nullable String repository;

    @Option(names = "--json", description = "print the findings as JSON")
    private boolean json;

    @Override
    public Integer call() {
        if (repository != null && !REPOSITORY.matcher(repository).matches()) {
            throw wrong("--repo is '%s': must be like owner/name.".formatted(repository));
        }
        var named = options.siteName().isPresent();
        var sites = named ? List.of(options.site(keelson.root())) : Site.all(keelson.root());
        var stacks = DeployedStacks.of(sites).stream()
                .filter(stack -> options.stackName()
                        .filter(name -> !name.equals(stack.stack()))
                        .isEmpty())
                .toList();
        if (stacks.isEmpty()) {
            throw wrong("GitHub Actions deploys no such stack: must be one whose file says site:deployOnlyFrom:"
                    + " github-actions.");
        }
        var diagnosis = Doctor.of(
                new PathShell(keelson.environment(), keelson.root(), LIMIT),
                keelson.root(),
                Optional.ofNullable(repository),
                stacks,
                named);
        var dialogue = new Dialogue(keelson, spec.commandLine().getErr(), false);
        var out = spec.commandLine().getOut();
        var findings = diagnosis.findings();
        out.print(json ? FindingsText.json(findings) : FindingsText.of(findings, dialogue.isTerminal()));
        out.flush();
        diagnosis.unasked().forEach(dialogue::say);
        dialogue.say("doctor: " + FindingsText.counts(findings));
        if (!diagnosis.unasked().isEmpty()) {
            return Keelson.USAGE;
        }
        return findings.stream().anyMatch(Finding::isBlocking) ? Keelson.FOUND : Keelson.FINE;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
