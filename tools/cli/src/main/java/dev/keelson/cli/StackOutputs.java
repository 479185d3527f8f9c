package dev.keelson.cli;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.keelson.ops.cluster.ClusterException;
import dev.keelson.ops.shell.PathShell;
import dev.keelson.ops.shell.Unasked;
import dev.keelson.ops.verify.Proof;
import dev.keelson.plan.Planner;
import dev.keelson.plan.ProjectFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the stacks of a site say of their parts: deployed ones by Pulumi's own command. */
record StackOutputs(Keelson keelson) {
    /** A login that waits for somebody would wait for ever. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Gson GSON = new Gson();
    private static final String ELSE = "; --outputs FILE reads what it would print, --planned does without.";

    /** Of all projects that have such a stack. */
    List<Proof> proofs(List<ProjectFile> projects, String siteStack) {
        var proofs = new ArrayList<Proof>();
        for (var project : projects) {
            var stack = project.stackName(siteStack);
            var organization =
                    Optional.ofNullable(project.stack(stack).config().values().get("site:organization"));
            var name = organization
                    .map(given -> given + "/" + project.name() + "/" + stack)
                    .orElse(stack);
            proofs.addAll(proofs(output(project, name), "pulumi's outputs of " + name));
        }
        return proofs;
    }

    /** What they would say, were they deployed as the files here are. */
    static List<Proof> planned(List<ProjectFile> projects, String siteStack) {
        return new Planner(Programs::of)
                .plan(projects, siteStack).recordings().stream()
                        .map(recording ->
                                GSON.toJsonTree(recording.outputs().redacted().plain()))
                        .flatMap(outputs -> Proof.of(outputs.getAsJsonObject()).stream())
                        .toList();
    }

    static List<Proof> proofs(String json, String origin) {
        try {
            return Proof.of(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            throw new ClusterException(
                    "%s: must be the JSON that 'pulumi stack output --json' prints.".formatted(origin));
        }
    }

    private String output(ProjectFile project, String stack) {
        var command = List.of(
                "pulumi",
                "-C",
                keelson.root().resolve(project.directory()).toString(),
                "stack",
                "output",
                "--json",
                "--non-interactive",
                "--stack",
                stack);
        try {
            var result = new PathShell(keelson.environment(), keelson.root(), LIMIT).run(command);
            if (result.exit() != 0) {
                throw new ClusterException("pulumi cannot tell the outputs of %s: %s%s"
                        .formatted(stack, result.err().strip(), ELSE));
            }
            return result.out();
        } catch (Unasked e) {
            throw new ClusterException(e.line().replaceFirst("\\.$", "") + ELSE);
        }
    }
}
