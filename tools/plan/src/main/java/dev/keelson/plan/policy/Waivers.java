package dev.keelson.plan.policy;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.Value;
import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.ManifestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Findings that somebody has looked at and takes for a while: of one rule and one resource, for a reason, until a day.
 *
 * <p>One that says less waives nothing, and is a finding itself.
 */
public final class Waivers {
    /** The name under which faults of the file itself are found. */
    public static final String RULE = "waiver";

    public static final String WHY =
            "A waiver without a reason or an end hides what it was for, and one that matches nothing hides what comes"
                    + " later.";
    public static final String REMEDY = "Write rule, resource, reason and expires; take out what is over.";

    private static final Set<String> KEYS = Set.of("rule", "resource", "reason", "expires");

    /** Long enough to mend anything, and short enough to be remembered. */
    private static final int MOST_DAYS = 366;

    private final List<Waiver> waivers;

    private record Waiver(KubeObject.Place place, Value content) {
        String text(String key) {
            return content.text(key).map(String::strip).orElse("");
        }

        boolean isFor(Finding finding, Map<Declared.Place, String> urns) {
            var urn = urns.get(new Declared.Place(finding.file(), finding.subject()));
            return finding.rule().equals(text("rule"))
                    && (finding.subject().equals(text("resource"))
                            || text("resource").equals(urn));
        }
    }

    private Waivers(List<Waiver> waivers) {
        this.waivers = List.copyOf(waivers);
    }

    public static Waivers none() {
        return new Waivers(List.of());
    }

    /** Reads a list in YAML; what is none is refused in one line. */
    public static Waivers read(Path file) {
        try {
            var waivers = new ArrayList<Waiver>();
            for (Node document : ManifestReader.compose(file.toString(), Files.readString(file))) {
                if (!(document instanceof SequenceNode list)) {
                    throw new PlanException(
                            "%s: must be a list of waivers with rule, resource, reason and expires.".formatted(file));
                }
                for (var item : list.getValue()) {
                    waivers.add(new Waiver(
                            new KubeObject.Place(
                                    file.toString(), item.getStartMark().getLine() + 1),
                            ManifestReader.content(item)));
                }
            }
            return new Waivers(waivers);
        } catch (IOException e) {
            throw new PlanException("%s cannot be read as text in UTF-8 (%s)."
                    .formatted(file, e.getClass().getSimpleName()));
        } catch (ManifestReader.UnreadableException e) {
            throw new PlanException("%s:%d: %s".formatted(file, e.line(), e.problem()));
        }
    }

    /** What is left to mend, and what is wrong with the waivers. */
    public List<Finding> leave(List<Finding> findings, Map<Declared.Place, String> urns, LocalDate today) {
        var left = new ArrayList<>(findings);
        var wrong = new ArrayList<Finding>();
        for (var waiver : waivers) {
            var faults = faults(waiver, today).toList();
            wrong.addAll(faults);
            if (!faults.isEmpty()) {
                continue;
            }
            if (findings.stream().noneMatch(finding -> waiver.isFor(finding, urns))) {
                wrong.add(problem(
                        waiver,
                        "resource",
                        "%s breaks no rule %s: the waiver must go, or name what breaks it"
                                .formatted(waiver.text("resource"), waiver.text("rule"))));
            }
            left.removeIf(finding -> waiver.isFor(finding, urns));
        }
        left.addAll(wrong);
        return List.copyOf(left);
    }

    private static Stream<Finding> faults(Waiver waiver, LocalDate today) {
        var unknown = new TreeSet<>(waiver.content().map().keySet());
        unknown.removeAll(KEYS);
        return Stream.concat(
                unknown.stream()
                        .map(key ->
                                problem(waiver, key, "it is unknown: must be one of rule, resource, reason, expires")),
                Stream.of(
                                rule(waiver),
                                needed(waiver, "resource", "the resource as a finding names it, or its URN"),
                                needed(waiver, "reason", "why this is right for a while"),
                                expiry(waiver, today))
                        .flatMap(Optional::stream));
    }

    private static Optional<Finding> rule(Waiver waiver) {
        var rule = waiver.text("rule");
        return Rules.find(rule).isPresent() || Checks.rules().contains(rule)
                ? Optional.empty()
                : Optional.of(problem(
                        waiver,
                        "rule",
                        "%s: must be a rule that './keelson policy --list' shows"
                                .formatted(rule.isEmpty() ? "it is missing" : "'" + rule + "' is none")));
    }

    private static Optional<Finding> needed(Waiver waiver, String key, String right) {
        return waiver.text(key).isEmpty()
                ? Optional.of(problem(waiver, key, "it is missing: must be " + right))
                : Optional.empty();
    }

    private static Optional<Finding> expiry(Waiver waiver, LocalDate today) {
        var text = waiver.text("expires");
        if (text.isEmpty()) {
            return Optional.of(problem(waiver, "expires", "it is missing: must be a day, like " + today));
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(today)) {
                return Optional.of(problem(
                        waiver, "expires", "it was %s: must be mended, or waived anew for a reason".formatted(day)));
            }
            return day.isAfter(today.plusDays(MOST_DAYS))
                    ? Optional.of(problem(waiver, "expires", "it is %s: must be within a year".formatted(day)))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(problem(waiver, "expires", "'%s': must be a day, like %s".formatted(text, today)));
        }
    }

    private static Finding problem(Waiver waiver, String key, String message) {
        return Finding.problem(RULE, waiver.place(), key, message);
    }
}
