package dev.keelson.plan.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field in which one kind of object names another: a line of {@code references.txt}.
 *
 * @param from the type of the object that refers, or {@link #PODS}
 * @param at where the reference stands in it
 * @param name the field of the reference that holds the name
 * @param to the types it may name; where there are more, the field {@code kind} decides, and the first is the default
 * @param part the field that names a key of the object or a port of the Service; keys themselves behind an equals sign
 */
record Reference(String from, String at, String name, List<String> to, Optional<String> part) {
    /** The pods of any workload; paths are seen from the pods' spec. */
    static final String PODS = "Pods";

    private static final String FILE = "references.txt";

    Reference {
        to = List.copyOf(to);
    }

    static final List<Reference> ALL = read();

    private static final Set<String> GROUPS = ALL.stream()
            .flatMap(reference -> Stream.concat(Stream.of(reference.from()), reference.to().stream()))
            .map(Reference::group)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether checks know what an object of this type refers to and what is made of it. */
    static boolean isUnderstood(String type) {
        var group = group(type);
        return GROUPS.contains(group)
                || type.equals(KubeObject.RELEASE)
                || group.equals(".helm.cattle.io")
                || group.lastIndexOf('.') <= 0
                || group.endsWith(".k8s.io");
    }

    private static String group(String type) {
        return type.substring(KubeObject.kind(type).length());
    }

    private static List<Reference> read() {
        var stream = Objects.requireNonNull(Reference.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Reference::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reference parse(String line) {
        var columns = List.of(line.split("\\s+", -1));
        if (columns.size() < 4 || columns.size() > 5) {
            throw new IllegalStateException("%s: 4 or 5 columns are needed: %s".formatted(FILE, line));
        }
        return new Reference(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                List.of(columns.get(3).split(",", -1)),
                columns.size() == 5 ? Optional.of(columns.get(4)) : Optional.empty());
    }
}
