package dev.keelson.cli;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.keelson.ops.cluster.ClusterException;
import dev.keelson.ops.verify.Proof;
import dev.keelson.plan.PlanJson;
import dev.keelson.plan.Planner;
import dev.keelson.plan.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the stacks of a site say of their parts: deployed ones by Pulumi's own command. */
record StackOutputs(Path root) {
    private static final int SECONDS = 60;
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
        var plan = PlanJson.write(new Planner(Programs::of).plan(projects, siteStack), false);
        var proofs = new ArrayList<Proof>();
        JsonParser.parseString(plan)
                .getAsJsonObject()
                .getAsJsonArray("recordings")
                .forEach(recording ->
                        proofs.addAll(Proof.of(recording.getAsJsonObject().getAsJsonObject("outputs"))));
        return proofs;
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
                root.resolve(project.directory()).toString(),
                "stack",
                "output",
                "--json",
                "--non-interactive",
                "--stack",
                stack);
        try {
            var errors = Files.createTempFile("keelson-pulumi", ".txt");
            try {
                var process = new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .start();
                String text;
                try (var out = process.getInputStream()) {
                    process.getOutputStream().close();
                    text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                }
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new ClusterException("pulumi did not end within %d s%s".formatted(SECONDS, ELSE));
                }
                if (process.exitValue() != 0) {
                    throw new ClusterException("pulumi cannot tell the outputs of %s: %s%s"
                            .formatted(stack, Files.readString(errors).strip(), ELSE));
                }
                return text;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new ClusterException("pulumi is not on PATH" + ELSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while pulumi was asked.");
        }
    }
}
