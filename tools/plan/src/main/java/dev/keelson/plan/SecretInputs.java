package dev.keelson.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Marks values that are secret by their place, even if the program did not: a provider would, and a plan has none.
 *
 * <p>That is the data of a Kubernetes Secret, entry by entry so that its keys stay readable, and each input that the
 * resource names among its additional secret outputs.
 */
public final class SecretInputs {
    /** The fields of a Secret with its values. */
    static final Set<String> DATA = Set.of("data", "stringData");

    private SecretInputs() {}

    public static Value.Fields mark(RecordedResource resource) {
        var isSecret = resource.kubernetesKind().filter("Secret"::equals).isPresent();
        var names = new LinkedHashSet<String>();
        resource.options()
                .items("additionalSecretOutputs")
                .forEach(name -> names.add(name instanceof Value.Text text ? text.value() : ""));

        if (!isSecret && names.isEmpty()) {
            return resource.inputs();
        }
        var marked = new LinkedHashMap<>(resource.inputs().values());
        marked.replaceAll((name, value) -> {
            if (isSecret && DATA.contains(name)) {
                return markEntries(value);
            }
            return names.contains(name) ? wrap(value) : value;
        });
        return new Value.Fields(marked);
    }

    /** A manifest with the data of a Secret marked; any other object as it is. */
    public static Value.Fields mark(Value.Fields manifest) {
        if (manifest.text("kind").filter("Secret"::equals).isEmpty()) {
            return manifest;
        }
        var marked = new LinkedHashMap<>(manifest.values());
        marked.replaceAll((name, value) -> DATA.contains(name) ? markEntries(value) : value);
        return new Value.Fields(marked);
    }

    private static Value markEntries(Value data) {
        var content = data;
        while (content instanceof Value.Secret secret) {
            content = secret.value();
        }
        if (!(content instanceof Value.Fields fields)) {
            return wrap(data);
        }
        var entries = new LinkedHashMap<>(fields.values());
        entries.replaceAll((key, value) -> wrap(value));
        return new Value.Fields(entries);
    }

    private static Value wrap(Value value) {
        return value.isSecret() ? value : new Value.Secret(value);
    }
}
