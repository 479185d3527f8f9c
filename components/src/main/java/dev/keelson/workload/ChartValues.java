package dev.keelson.workload;

import dev.keelson.settings.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values that one version of a chart knows. Helm ignores all others in silence, and with them what they should do.
 *
 * @param paths keys with a dot between them; below the last key of a path, anything goes
 */
public record ChartValues(Set<String> paths) {
    private static final String COMMENT = "#";

    /** The values of a chart; empty where we have no list for this version of it. */
    public static Optional<ChartValues> of(String chart, String version) {
        try (var list = ChartValues.class.getResourceAsStream("charts/%s-%s.txt".formatted(chart, version))) {
            if (list == null) {
                return Optional.empty();
            }
            return Optional.of(new ChartValues(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(COMMENT))
                    .collect(Collectors.toCollection(TreeSet::new))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of these values that the chart does not know, each with the one that was probably meant. */
    public List<String> unknown(Map<?, ?> values) {
        return unknown("", values);
    }

    private List<String> unknown(String above, Map<?, ?> values) {
        var unknown = new ArrayList<String>();
        values.forEach((key, value) -> {
            var path = above + key;
            var below = path + ".";
            if (paths.contains(path)) {
                return;
            }
            if (paths.stream().noneMatch(known -> known.startsWith(below))) {
                unknown.add(path + meant(above, key.toString()));
            } else if (value instanceof Map<?, ?> map) {
                unknown.addAll(unknown(below, map));
            }
        });
        return unknown.stream().sorted().toList();
    }

    private String meant(String above, String key) {
        var beside = paths.stream()
                .filter(path -> path.startsWith(above))
                .map(path -> path.substring(above.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        return Nearest.to(key, beside)
                .map(near -> ": did you mean %s%s?".formatted(above, near))
                .orElse("");
    }
}
