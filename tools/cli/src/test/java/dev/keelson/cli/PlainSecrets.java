package dev.keelson.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Secrets with values in the YAML and JSON of a repository, wherever they stand in a file: as a document, in a list, in
 * a chart's values, as a text within another object.
 *
 * <p>A template is often no YAML. There, a kind and a map of values in one document are enough.
 */
final class PlainSecrets {
    private static final Pattern FILE = Pattern.compile(".*\\.(?:ya?ml|json|tpl)(?:\\.[A-Za-z0-9]+)?");
    private static final String KIND = "Secret";
    private static final String LIST = "SecretList";
    private static final Set<String> VALUES = Set.of("data", "stringData");

    private static final Pattern BETWEEN = Pattern.compile("(?m)^---.*$");
    private static final Pattern KIND_LINE = Pattern.compile(
            "[\"']?\\bkind[\"']?\\s*:\\s*[\"']?Secret(?:List)?[\"']?\\s*(?:[,}#]|$)", Pattern.MULTILINE);
    private static final Pattern VALUES_LINE =
            Pattern.compile("[\"']?\\b(?:data|stringData)[\"']?\\s*:(?!\\s*\\{\\s*\\})(?!\\s*null\\b)\\s*\\S");

    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Integer> lines = new TreeSet<>();

    private PlainSecrets() {}

    /** Each as {@code file:line}, in the files that git has, or would take with the next {@code git add}. */
    static List<String> in(Path repository) {
        var files = new Git(repository)
                .find(List.of("ls-files", "-z", "--cached", "--others", "--exclude-standard"))
                .orElseThrow(() -> new IllegalStateException("git lists no files of " + repository));
        return Stream.of(files.split("\0"))
                .distinct()
                .sorted()
                .filter(file -> FILE.matcher(file).matches())
                .filter(file -> Files.isRegularFile(repository.resolve(file)))
                .flatMap(file -> lines(read(repository.resolve(file))).stream().map(line -> file + ":" + line))
                .toList();
    }

    /** The lines in which they begin. */
    static Set<Integer> lines(String text) {
        var found = new PlainSecrets();
        if (text.contains(KIND)) {
            found.text(text, 1);
        }
        return found.lines;
    }

    private void text(String text, int firstLine) {
        try {
            var roots = new ArrayList<Node>();
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .composeAll(new StringReader(text))
                    .forEach(roots::add);
            roots.forEach(root -> node(root, firstLine, false));
        } catch (YAMLException e) {
            template(text, firstLine);
        }
    }

    private void node(Node node, int firstLine, boolean isSecret) {
        if (node instanceof ScalarNode scalar) {
            if (scalar.getValue().contains(KIND) && scalar.getValue().contains("\n")) {
                text(scalar.getValue(), line(scalar, firstLine));
            }
        } else if (seen.add(node)) {
            if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(item -> node(item, firstLine, isSecret));
            } else if (node instanceof MappingNode map) {
                map(map, firstLine, isSecret);
            }
        }
    }

    /** @param isSecret whether that is known from where the map stands: a list may name the kind of all of its items */
    private void map(MappingNode map, int firstLine, boolean isSecret) {
        if ((isSecret || isKind(map, KIND)) && hasValues(map)) {
            lines.add(line(map, firstLine));
        }
        var isList = isKind(map, LIST);
        map.getValue().forEach(entry -> node(entry.getValueNode(), firstLine, isList));
    }

    private static boolean isKind(MappingNode map, String kind) {
        return map.getValue().stream()
                .anyMatch(entry -> isText(entry.getKeyNode(), "kind") && isText(entry.getValueNode(), kind));
    }

    /** Of a map, since nothing else can be the data of a Secret. */
    private static boolean hasValues(MappingNode map) {
        return map.getValue().stream()
                .anyMatch(entry -> entry.getKeyNode() instanceof ScalarNode key
                        && VALUES.contains(key.getValue())
                        && entry.getValueNode() instanceof MappingNode values
                        && !values.getValue().isEmpty());
    }

    private static boolean isText(Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }

    private void template(String text, int firstLine) {
        var line = firstLine;
        var end = 0;
        var between = BETWEEN.matcher(text);
        while (end <= text.length()) {
            var isLast = !between.find(end);
            var document = text.substring(end, isLast ? text.length() : between.start());
            var kind = KIND_LINE.matcher(document);
            if (kind.find() && VALUES_LINE.matcher(document).find()) {
                lines.add(line + count(document.substring(0, kind.start())));
            }
            if (isLast) {
                return;
            }
            line += count(text.substring(end, between.end()));
            end = between.end();
        }
    }

    private static int count(String text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }

    private static int line(Node node, int firstLine) {
        return firstLine + node.getStartMark().getLine();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // also where it is none
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
