package dev.keelson.sdks.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what an SDK says against what the schema says: one line for each difference. */
final class Contract {
    private Contract() {}

    static List<String> problems(SdkResource ours, NpmSchema schema) throws ReflectiveOperationException {
        var name = ours.name();
        if (!schema.hasResource(name)) {
            return List.of(name + ": the schema has no such resource");
        }
        var problems = resource(name, ours.schema(), schema.resource(name));
        for (var nested : ours.args().reachable()) {
            if (!nested.equals(ours.args())) {
                problems.addAll(nestedType(nested, schema));
            }
        }
        if (!ours.version().equals(schema.version())) {
            problems.add(name + ": sends the version " + ours.version() + ", the schema is of " + schema.version());
        }
        problems.addAll(ours.contradictions());
        return problems;
    }

    static List<String> resource(String name, ResourceSchema ours, ResourceSchema theirs) {
        var problems = new ArrayList<String>();
        if (!ours.token().equals(theirs.token())) {
            problems.add(name + ": has the token " + ours.token() + ", the schema says " + theirs.token());
        }
        problems.addAll(properties(name + ": input ", ours.inputs(), theirs.inputs()));
        problems.addAll(missing(
                name + ": input ", ours.inputs().keySet(), theirs.inputs().keySet()));
        problems.addAll(properties(name + ": output ", ours.outputs(), theirs.outputs()));
        problems.addAll(difference(name + ": secret input ", ours.secretInputs(), theirs.secretInputs()));
        problems.addAll(difference(name + ": secret output ", ours.secretOutputs(), theirs.secretOutputs()));
        problems.addAll(difference(name + ": alias ", ours.aliases(), theirs.aliases()));
        return problems;
    }

    private static List<String> nestedType(Args ours, NpmSchema schema) {
        var name = JavaTypes.typeName(ours.type());
        if (!schema.hasInputType(name)) {
            return List.of(name + ": the schema has no such type");
        }
        var problems = new ArrayList<String>();
        var properties = ours.properties();
        problems.addAll(properties(name + ": input ", properties, schema.inputType(name)));
        problems.addAll(missing(
                name + ": input ", properties.keySet(), schema.inputType(name).keySet()));
        return problems;
    }

    /** Where a property of ours is unknown to the schema, or another. */
    static List<String> properties(String subject, Map<String, Property> ours, Map<String, Property> theirs) {
        var problems = new ArrayList<String>();
        new TreeMap<>(ours).forEach((name, property) -> {
            var expected = theirs.get(name);
            if (expected == null) {
                problems.add(subject + name + " is not in the schema");
            } else if (!property.equals(expected)) {
                problems.add(subject + name + " is " + property + ", the schema says " + expected);
            }
        });
        return problems;
    }

    private static List<String> difference(String subject, Set<String> ours, Set<String> theirs) {
        var problems = new ArrayList<String>();
        for (var name : new TreeSet<>(ours)) {
            if (!theirs.contains(name)) {
                problems.add(subject + name + " is not in the schema");
            }
        }
        problems.addAll(missing(subject, ours, theirs));
        return problems;
    }

    private static List<String> missing(String subject, Set<String> ours, Set<String> theirs) {
        return new TreeSet<>(theirs)
                .stream()
                        .filter(name -> !ours.contains(name))
                        .map(name -> subject + name + " is missing")
                        .toList();
    }
}
