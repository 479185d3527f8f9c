package dev.keelson.sdks.generate;

import dev.keelson.sdks.schema.Property;
import dev.keelson.sdks.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The properties to write for one line of used.txt.
 *
 * <p>All of a simple type and none that is deprecated; nested inputs where the line names them. A word of the line that
 * leads nowhere is a mistake.
 */
final class Selection {
    private final Used used;
    private final Schema schema;
    private final String inputs;
    private final Set<String> unread;

    Selection(Used used, Schema schema, String inputs) {
        this.used = used;
        this.schema = schema;
        this.inputs = inputs;
        this.unread = new TreeSet<>(used.nested());
        unread.addAll(used.doubles());
        unread.addAll(used.secrets());
    }

    /** The inputs by the class they go into: first that of the resource or function, then each nested one. */
    Map<String, List<Field>> inputs(String type, Map<String, Property> properties, Set<String> secrets) {
        record Nested(String type, String path, Map<String, Property> properties) {}
        var result = new LinkedHashMap<String, List<Field>>();
        var queue = new ArrayDeque<>(List.of(new Nested(type, "", properties)));
        while (!queue.isEmpty()) {
            var next = queue.remove();
            var fields = new ArrayList<Field>();
            new TreeMap<>(next.properties()).forEach((name, property) -> {
                var path = next.path() + name;
                var inner = JavaType.innermost(property.type());
                if (isWritten(path, inner, property)) {
                    fields.add(field(name, path, property, secrets.contains(path)));
                    if (schema.hasInputType(inner)) {
                        unread.remove(path);
                        queue.add(new Nested(inner, path + ".", schema.inputType(inner)));
                    }
                }
            });
            result.put(next.type() + "Args", List.copyOf(fields));
        }
        return result;
    }

    /** What a resource or a function answers, without its nested values. */
    List<Field> outputs(Map<String, Property> properties) {
        if (used.isFunction()) {
            unread.removeIf(name -> used.secrets().contains(name) && properties.containsKey(name));
        }
        var fields = new ArrayList<Field>();
        new TreeMap<>(properties).forEach((name, property) -> {
            if (!property.deprecated() && JavaType.isSimple(JavaType.innermost(property.type()))) {
                fields.add(field(name, name, property, false));
            }
        });
        return fields;
    }

    /** Once inputs and outputs are read: refuses what the line says about properties that there are not. */
    void finish() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException(used.name() + ": " + String.join(", ", unread)
                    + " should be a nested input, or with :double a number, or with :secret what a function answers");
        }
    }

    private boolean isWritten(String path, String inner, Property property) {
        if (!property.required() && property.deprecated()) {
            return false;
        }
        if (JavaType.isSimple(inner) || used.nested().contains(path)) {
            if (!JavaType.isSimple(inner) && !schema.hasInputType(inner)) {
                throw new IllegalArgumentException(
                        used.name() + ": " + path + " has the type " + inner + ", which cannot be written so far");
            }
            return true;
        }
        if (property.required()) {
            throw new IllegalArgumentException(
                    used.name() + ": " + path + " is nested and required: name it in used.txt");
        }
        return false;
    }

    private Field field(String name, String path, Property property, boolean secret) {
        var isDouble = used.doubles().contains(path);
        if (isDouble && JavaType.innermost(property.type()).equals("number")) {
            unread.remove(path);
        }
        return new Field(name, JavaType.of(property.type(), isDouble, inputs), property.required(), secret);
    }
}
