package dev.keelson.sdks.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One line of used.txt: a resource or a function, and what the schema cannot know about its properties.
 *
 * @param nested paths of the nested inputs to write, each with those above it
 * @param doubles paths of the numbers with a fraction, which npm does not tell from whole ones
 * @param secrets properties of a function's answer that make it a secret
 */
record Used(String name, Set<String> nested, Set<String> doubles, Set<String> secrets) {
    Used {
        nested = Set.copyOf(nested);
        doubles = Set.copyOf(doubles);
        secrets = Set.copyOf(secrets);
    }

    static List<Used> parse(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Used::line)
                .toList();
    }

    private static Used line(String line) {
        var words = List.of(line.split("\\s+", -1));
        var nested = new HashSet<String>();
        var doubles = new HashSet<String>();
        var secrets = new HashSet<String>();
        for (var word : words.subList(1, words.size())) {
            var colon = word.indexOf(':');
            var path = colon < 0 ? word : word.substring(0, colon);
            switch (word.substring(path.length())) {
                case "" -> addWithParents(path, nested);
                case ":double" -> doubles.add(path);
                case ":secret" -> secrets.add(path);
                default ->
                    throw new IllegalArgumentException(words.get(0) + ": \"" + word
                            + "\" should be a path, alone or with the mark :double or :secret");
            }
        }
        return new Used(words.get(0), nested, doubles, secrets);
    }

    boolean isFunction() {
        return name.startsWith("get");
    }

    private static void addWithParents(String path, Set<String> paths) {
        for (var dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            paths.add(path.substring(0, dot));
        }
        paths.add(path);
    }
}
