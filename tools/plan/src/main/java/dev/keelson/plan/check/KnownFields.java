package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds fields that a kind does not have: the API server refuses some of them, and Helm and kustomize ignore others in
 * silence. Of kinds and versions that are not in {@code fields.txt} nothing is said.
 */
public final class KnownFields {
    private static final String RULE = "field";
    private static final String FILE = "fields.txt";

    /** The names at each place of a kind, by its version and its name. */
    private static final Map<String, Map<String, Set<String>>> ALL = read();

    private KnownFields() {}

    /**
     * A field that does not exist.
     *
     * @param path where it stands, list items by their numbers
     */
    public record Unknown(String path, String message) {}

    static Stream<Finding> of(Inventory inventory) {
        return inventory.objects().stream()
                .flatMap(object ->
                        unknown(object.content().text("apiVersion").orElse(""), object.kind(), object.content())
                                .stream()
                                .map(unknown -> Finding.problem(RULE, object, unknown.path(), unknown.message())));
    }

    /** Which fields of an object do not exist in this version of its kind. */
    public static List<Unknown> unknown(String apiVersion, String kind, Value content) {
        var type = apiVersion + " " + kind;
        var unknown = new ArrayList<Unknown>();
        walk(type, ALL.getOrDefault(type, Map.of()), content, ".", "", unknown);
        return unknown;
    }

    private static void walk(
            String type, Map<String, Set<String>> kind, Value value, String place, String path, List<Unknown> unknown) {
        if (value instanceof Value.Items items) {
            for (var index = 0; index < items.values().size(); index++) {
                walk(type, kind, items.values().get(index), place + "[]", path + "[" + index + "]", unknown);
            }
            return;
        }
        var names = kind.get(place);
        if (names == null || !(value instanceof Value.Fields fields)) {
            return;
        }
        fields.values().forEach((name, child) -> {
            var at = path.isEmpty() ? name : path + "." + name;
            if (names.contains(name)) {
                walk(type, kind, child, place.equals(".") ? name : place + "." + name, at, unknown);
            } else {
                unknown.add(new Unknown(at, message(type, name, names)));
            }
        });
    }

    private static String message(String type, String name, Set<String> names) {
        return "%s has no such field: must be %s"
                .formatted(
                        type,
                        Names.near(name, names).map(near -> "'" + near + "'").orElseGet(() -> Listing.of(names)));
    }

    private static Map<String, Map<String, Set<String>>> read() {
        var stream = Objects.requireNonNull(KnownFields.class.getResourceAsStream(FILE), FILE);
        var all = new LinkedHashMap<String, Map<String, Set<String>>>();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, Set<String>> kind = new LinkedHashMap<>();
            for (var line : reader.lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith(" ")) {
                    var colon = line.indexOf(": ");
                    kind.put(
                            line.substring(0, colon).strip(),
                            new TreeSet<>(
                                    List.of(line.substring(colon + 2).strip().split(" ", -1))));
                } else {
                    kind = new LinkedHashMap<>();
                    all.put(line.strip(), kind);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The names at each place of a kind; empty where the kind is not known. */
    public static Map<String, Set<String>> places(String apiVersion, String kind) {
        return Map.copyOf(ALL.getOrDefault(apiVersion + " " + kind, Map.of()));
    }
}
