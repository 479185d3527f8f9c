package dev.keelson.plan.flux;

import dev.keelson.plan.check.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A comment by which Flux's image automation knows that it may write a value.
 *
 * @param policy the policy whose image it is
 * @param part what of the image the value is: empty for the whole, {@code tag} or {@code name}
 * @param scalar the value
 */
record Marker(Path file, int line, String namespace, String policy, String part, Scalar scalar) {
    static final String RULE = "marker";

    private static final String NAME = "$imagepolicy";
    private static final Pattern FORM =
            Pattern.compile("#\\s*\\{\\s*\"\\$imagepolicy\"\\s*:\\s*\"([^\":]+):([^\":]+)(?::([^\":]+))?\"\\s*}\\s*$");
    private static final List<String> PARTS = List.of("", "tag", "name");

    /** Those of a file; one that Flux would not understand is told. */
    static List<Marker> of(Checkout checkout, Path file, Consumer<Finding> findings) {
        var text = checkout.text(file, unused -> {});
        if (text.isEmpty() || !text.get().contains(NAME)) {
            return List.of();
        }
        var scalars = new ArrayList<Scalar>();
        for (var document : documents(checkout, file, text.get())) {
            scalars.addAll(Scalar.of(document));
        }
        var markers = new ArrayList<Marker>();
        var lines = text.get().lines().toList();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (line.contains(NAME)) {
                var number = index + 1;
                read(
                                file,
                                number,
                                line,
                                scalars,
                                problem -> findings.accept(
                                        Finding.problem(RULE, checkout.place(file, number), "", problem)))
                        .ifPresent(markers::add);
            }
        }
        return markers;
    }

    /** What is no YAML is told where it is applied, and elsewhere Flux's setters leave it alone. */
    private static List<Node> documents(Checkout checkout, Path file, String text) {
        return checkout.documents(file, text, unused -> {});
    }

    private static Optional<Marker> read(
            Path file, int number, String line, List<Scalar> scalars, Consumer<String> problem) {
        var form = FORM.matcher(line);
        if (!form.find()) {
            problem.accept("no marker that Flux reads: must be # {\"$imagepolicy\": \"NAMESPACE:POLICY\"}, or with :tag"
                    + " or :name behind the policy");
            return Optional.empty();
        }
        var part = Optional.ofNullable(form.group(3)).orElse("");
        if (!PARTS.contains(part)) {
            problem.accept("':%s' is no part of an image: must be :tag or :name".formatted(part));
            return Optional.empty();
        }
        if (scalars.stream().anyMatch(scalar -> scalar.isBlock() && isWithin(scalar, number))) {
            problem.accept(
                    "it stands in a text block, where Flux takes it for text: must stand behind a value of one line");
            return Optional.empty();
        }
        var before = scalars.stream()
                .filter(scalar -> isBefore(scalar, number, form.start(), line))
                .findFirst();
        if (before.isEmpty()) {
            problem.accept("no value stands before it: must stand on the line of one");
        }
        return before.map(scalar -> new Marker(file, number, form.group(1), form.group(2), part, scalar));
    }

    private static boolean isWithin(Scalar scalar, int line) {
        return scalar.line() <= line
                && line <= Math.max(scalar.line(), scalar.node().getEndMark().getLine());
    }

    private static boolean isBefore(Scalar scalar, int line, int column, String text) {
        var end = scalar.node().getEndMark();
        return scalar.line() == line
                && end.getLine() + 1 == line
                && end.getColumn() <= column
                && end.getColumn() > scalar.node().getStartMark().getColumn()
                && text.substring(end.getColumn(), column).isBlank();
    }

    /** As it is written in objects of Flux. */
    String label() {
        return namespace + ":" + policy;
    }
}
