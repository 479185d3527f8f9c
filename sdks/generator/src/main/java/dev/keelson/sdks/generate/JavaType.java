package dev.keelson.sdks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Java type of a property.
 *
 * @param classes those it is made of, as {@code @Export} wants them
 * @param tree how it is made of them
 */
record JavaType(String text, Set<String> imports, List<String> classes, String tree) {
    JavaType {
        imports = Set.copyOf(imports);
        classes = List.copyOf(classes);
    }

    /** The type of a property; nested types lie in the package of inputs. */
    static JavaType of(String type, boolean isDouble, String inputs) {
        var imports = new TreeSet<String>();
        var classes = new ArrayList<String>();
        var tree = new StringBuilder();
        var text = read(type, isDouble, inputs, imports, classes, tree);
        return new JavaType(text, imports, classes, tree.indexOf("[") == 0 ? tree.toString() : "[" + tree + "]");
    }

    /** What a type is made of, without lists and maps around it. */
    static String innermost(String type) {
        return isList(type) || isMap(type) ? innermost(element(type)) : type;
    }

    static boolean isSimple(String type) {
        return Set.of("string", "number", "boolean", "any").contains(type);
    }

    boolean isList() {
        return text.startsWith("List<");
    }

    /** What a list is of. */
    String element() {
        return text.substring("List<".length(), text.length() - 1);
    }

    private static String read(
            String type,
            boolean isDouble,
            String inputs,
            Set<String> imports,
            List<String> classes,
            StringBuilder tree) {
        if (isList(type) || isMap(type)) {
            var container = isList(type) ? "List" : "Map";
            imports.add("java.util." + container);
            tree.append('[').append(classes.size()).append(',');
            classes.add(container);
            if (isMap(type)) {
                tree.append(classes.size()).append(',');
                classes.add("String");
            }
            var element = read(element(type), isDouble, inputs, imports, classes, tree);
            tree.append(']');
            return container + (isMap(type) ? "<String, " : "<") + element + ">";
        }
        var name = simple(type, isDouble);
        if (!isSimple(type)) {
            imports.add(inputs + "." + name);
        }
        tree.append(classes.size());
        classes.add(name);
        return name;
    }

    private static String simple(String type, boolean isDouble) {
        return switch (type) {
            case "string" -> "String";
            case "number" -> isDouble ? "Double" : "Integer";
            case "boolean" -> "Boolean";
            case "any" -> "Object";
            default -> type + "Args";
        };
    }

    private static boolean isList(String type) {
        return type.startsWith("list<");
    }

    private static boolean isMap(String type) {
        return type.startsWith("map<");
    }

    private static String element(String type) {
        return type.substring(type.indexOf('<') + 1, type.length() - 1);
    }
}
