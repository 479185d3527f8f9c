package dev.keelson.ops.doctor;

import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.shell.Shell;
import dev.keelson.ops.shell.Unasked;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks GitHub and Pulumi about everything that docs/bootstrap.md sets up. */
public final class Doctor {
    /** The switches of the repository: its variables. */
    static final String ORGANIZATION = "PULUMI_ORGANIZATION";

    static final String PREVIEWS = "LIVE_PREVIEWS";

    private final Questions questions = new Questions();
    private final Shell shell;
    private final Path root;
    private final List<Asked> stacks;
    private final boolean isAsked;

    /**
     * What came of it.
     *
     * @param findings the worst first, then as the page goes
     * @param unasked a line for each thing that could not be asked
     */
    public record Diagnosis(List<Finding> findings, List<String> unasked) {
        public Diagnosis {
            findings = List.copyOf(findings);
            unasked = List.copyOf(unasked);
        }
    }

    private Doctor(Shell shell, Path root, List<Asked> stacks, boolean isAsked) {
        this.shell = shell;
        this.root = root;
        this.stacks = stacks;
        this.isAsked = isAsked;
    }

    /**
     * Looks, and changes nothing.
     *
     * @param root the checkout
     * @param repository owner/name; without it, the one that gh knows for the checkout
     * @param stacks those that GitHub Actions deploys
     * @param isAsked whether somebody asked for these: then it is a problem if this repository deploys others
     */
    public static Diagnosis of(
            Shell shell, Path root, Optional<String> repository, List<Asked> stacks, boolean isAsked) {
        return new Doctor(shell, root, stacks, isAsked).look(repository);
    }

    private Diagnosis look(Optional<String> repository) {
        var gitHub = questions.ask(() -> GitHub.of(shell, repository));
        var known = gitHub.flatMap(hub -> questions.ask(() -> hub.get("")
                .orElseThrow(
                        () -> new Unasked("gh sees no repository %s: must be owner/name of one that its login may read."
                                .formatted(hub.repository())))));
        var deployed = stacks;
        var previews = false;
        var jobs = Jobs.unknown();
        if (gitHub.isPresent() && known.isPresent()) {
            var hub = gitHub.get();
            if (Json.isTrue(known.get(), "permissions", "admin")) {
                var variables = questions.ask(() -> variables(hub));
                deployed = variables
                        .map(each -> deployed(each.getOrDefault(ORGANIZATION, "")))
                        .orElse(stacks);
                var switches = variables.orElseGet(Map::of);
                previews = switches.getOrDefault(PREVIEWS, "").equals("on");
                jobs = new AtGitHub(questions, hub, known.get(), deployed, switches).look(root);
            } else {
                questions.unasked(
                        "gh's login is no admin of %s, so GitHub tells it nothing of its settings: log in as an owner."
                                .formatted(hub.repository()));
            }
        }
        new AtPulumi(questions, new PulumiCloud(shell), jobs, previews).look(gitHub, deployed, stacks);
        return questions.diagnosis();
    }

    private static Map<String, String> variables(GitHub hub) {
        var variables = new TreeMap<String, String>();
        hub.list("actions/variables", "variables")
                .forEach(variable -> variables.put(
                        Json.text(variable, "name").orElse(""),
                        Json.text(variable, "value").orElse("")));
        return variables;
    }

    /** The stacks that the switch of the repository leaves; all of them as long as it is off. */
    private List<Asked> deployed(String organization) {
        if (organization.isEmpty()) {
            questions.add(Found.wrong(
                    Step.ACTIONS_ON,
                    "variable " + ORGANIZATION,
                    "not set, so nothing is deployed",
                    "set, once all else here is right"));
            return stacks;
        }
        stacks.stream()
                .filter(stack -> !stack.organization().equals(organization))
                .map(stack -> isAsked ? other(stack, organization) : leftOut(stack, organization))
                .forEach(questions::add);
        return stacks.stream()
                .filter(stack -> isAsked || stack.organization().equals(organization))
                .toList();
    }

    private static Finding other(Asked stack, String organization) {
        return Found.wrong(
                Step.ACTIONS_ON,
                "variable " + ORGANIZATION,
                "%s, so %s of %s is not deployed".formatted(organization, stack.stack(), stack.site()),
                stack.organization() + ", as site:organization says");
    }

    private static Finding leftOut(Asked stack, String organization) {
        return Found.leftOut(
                Step.ACTIONS_ON,
                "%s of %s".formatted(stack.stack(), stack.site()),
                "its site:organization is %s, and this repository deploys for %s"
                        .formatted(stack.organization(), organization));
    }
}
