package dev.keelson.ops.doctor;

import dev.keelson.ops.Finding;
import dev.keelson.ops.shell.Unasked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is asked, one question after the other: one that fails leaves the others. */
final class Questions {
    private static final List<String> ORDER =
            Arrays.stream(Step.values()).map(Step::anchor).toList();

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> unasked = new LinkedHashSet<>();

    /** The answer; nothing if the question could not be asked, which is noted. */
    <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (Unasked e) {
            unasked.add(e.line());
            return Optional.empty();
        } catch (GitHub.NotInThePlan e) {
            add(e.finding());
            return Optional.empty();
        }
    }

    /** Asks, and keeps what is found. */
    void check(Supplier<? extends Collection<Finding>> question) {
        ask(question).ifPresent(findings::addAll);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void unasked(String line) {
        unasked.add(line);
    }

    /** The worst first, then as the page goes. */
    Doctor.Diagnosis diagnosis() {
        return new Doctor.Diagnosis(
                findings.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Finding::severity)
                                .thenComparingInt(finding -> ORDER.indexOf(finding.check()))
                                .thenComparing(Finding::object)
                                .thenComparing(Finding::reason))
                        .toList(),
                List.copyOf(unasked));
    }
}
