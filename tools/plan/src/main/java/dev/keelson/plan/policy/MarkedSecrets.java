package dev.keelson.plan.policy;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.diff.SecretTexts;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Secrets that somebody can read who should not. */
final class MarkedSecrets {
    static final Rule MARKED = Rule.one(
            "secret-unmarked",
            "Pulumi writes into its state and its output in clear text what nobody has marked as secret.",
            "Mark the value: config with --secret, Output.ofSecret, or asSecret.",
            MarkedSecrets::unmarked);
    static final Rule CLEAR = Rule.all(
            "secret-in-clear",
            "A secret that stands in another place in clear text can be read there.",
            "Refer to the Secret, or mark this value too.",
            MarkedSecrets::inClear);
    static final Rule VARIABLE = Rule.one(
            "secret-in-variable",
            "Whoever may read the workload, or the git repository, reads the secret.",
            "Put the value into a Secret, and name it by secretKeyRef.",
            MarkedSecrets::inVariables);

    private static final List<String> DATA = List.of("data", "stringData");

    /** What such a variable holds, beside what only begins like one: its length, its file, its address. */
    private static final Pattern NAME =
            Pattern.compile("(?:.*_)?(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|SECRET_KEY|ACCESS_KEY)");

    /** Neither a number, a switch, an address, a path nor a name of something. */
    private static final Pattern VALUE = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/=_.~!@#%^&*-]{12,}");

    private static final Pattern PLACE = Pattern.compile("/.*|.*://.*|.*\\$\\(.*");

    private MarkedSecrets() {}

    /** A Secret of which nothing is marked: a name or a port beside a password need not be. */
    private static Stream<Finding> unmarked(Declared declared) {
        return declared.resources((recording, resource) -> {
            if (resource.kubernetesKind().filter("Secret"::equals).isEmpty()) {
                return Stream.of();
            }
            var data = DATA.stream()
                    .flatMap(field -> resource.inputs().at(field).stream())
                    .toList();
            return data.isEmpty() || data.stream().anyMatch(value -> value.holdsSecret() || value.holdsUnknown())
                    ? Stream.of()
                    : Stream.of(Declared.problem(
                            MARKED.id(),
                            recording.project(),
                            resource,
                            DATA.get(resource.inputs().at("data").isPresent() ? 0 : 1),
                            "none of its values is marked as secret: must be"));
        });
    }

    private static Stream<Finding> inClear(Declared declared) {
        var masked = new HashMap<String, RecordedResource>();
        var plan = declared.plan();
        new SecretTexts(plan).maskedIn(plan).resources().forEach(resource -> masked.put(resource.urn(), resource));
        return declared.resources((recording, resource) -> {
            var hidden = masked.getOrDefault(resource.urn(), resource);
            return differences("", resource.inputs(), hidden.inputs())
                    .map(field -> Declared.problem(
                            CLEAR.id(),
                            recording.project(),
                            resource,
                            field,
                            "it holds the value of a secret in clear text: must refer to the Secret"));
        });
    }

    /** Where a text has become another one. */
    private static Stream<String> differences(String path, Value value, Value masked) {
        if (value instanceof Value.Fields fields && masked instanceof Value.Fields) {
            return fields.values().entrySet().stream()
                    .flatMap(entry -> masked.at(entry.getKey()).stream()
                            .flatMap(other -> differences(
                                    path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                                    entry.getValue(),
                                    other)));
        } else if (value instanceof Value.Items items && masked instanceof Value.Items others) {
            return IntStream.range(0, items.values().size())
                    .boxed()
                    .flatMap(index -> differences(
                            path + "[" + index + "]",
                            items.values().get(index),
                            others.values().get(index)));
        }
        return value instanceof Value.Text && masked instanceof Value.Text && !value.equals(masked)
                ? Stream.of(path)
                : Stream.of();
    }

    private static Stream<Finding> inVariables(Declared declared) {
        var literal = declared.inventory()
                .pods()
                .flatMap(pods -> pods.containers().stream()
                        .flatMap(container -> Paths.find(container, "env[]").stream())
                        .filter(variable -> isSecret(
                                variable.value().text("name").orElse(""),
                                variable.value().text("value").orElse("")))
                        .map(variable -> problem(pods.workload(), variable.field("value"))));
        var maps = declared.objects("ConfigMap")
                .flatMap(map -> map.content().map("data").entrySet().stream()
                        .filter(entry -> isSecret(
                                entry.getKey(), Paths.scalar(entry.getValue()).orElse("")))
                        .map(entry -> problem(map, "data." + entry.getKey())));
        return Stream.concat(literal, maps);
    }

    private static boolean isSecret(String name, String value) {
        return NAME.matcher(name).matches()
                && VALUE.matcher(value).matches()
                && !PLACE.matcher(value).matches();
    }

    private static Finding problem(KubeObject object, String field) {
        return Finding.problem(
                VARIABLE.id(), object, field, "it holds what its name says is a secret: must come from a Secret");
    }
}
