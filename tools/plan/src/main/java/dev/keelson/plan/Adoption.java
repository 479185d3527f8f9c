package dev.keelson.plan;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cluster still holds of a destroyed site, and a new stack does not know: everything that is retained.
 *
 * <p>Only objects of Kubernetes: the name under which a generated password is imported would become the password.
 *
 * @param ids its name in the cluster, by a resource's type and name in the program
 */
public record Adoption(Map<String, String> ids) {
    public Adoption {
        ids = Map.copyOf(ids);
    }

    public static Adoption of(Recording recording) {
        return of(recording, RecordedResource::retainOnDelete);
    }

    /** The same where another tool has applied everything. */
    public static Adoption ofAll(Recording recording) {
        return of(recording, any -> true);
    }

    private static Adoption of(Recording recording, Predicate<RecordedResource> isThere) {
        return new Adoption(recording.resources().stream()
                .filter(isThere)
                .filter(resource -> resource.isKubernetesObject() || resource.isHelmRelease())
                .collect(Collectors.toMap(resource -> key(resource.type(), resource.name()), Adoption::id)));
    }

    /**
     * Which of the resources that an update would create are to be imported, and under which name.
     *
     * @param importFile what {@code pulumi preview --import-file} wrote
     * @return what {@code pulumi import --file} reads: these, and the components and providers above them
     */
    public String choose(String importFile) {
        var file = new JsonPart(JsonPart.FILE, PlanJson.parseJson(importFile));
        var chosen = new JsonArray();
        var found = 0;
        for (var entry : file.parts("resources")) {
            var id = ids.get(key(entry.text("type"), entry.text("name")));
            if (id != null) {
                entry.json().getAsJsonObject().addProperty("id", id);
                found++;
            }
            if (id != null || isAboveOthers(entry)) {
                chosen.add(entry.json());
            }
        }
        if (found == 0) {
            throw new PlanException("there is nothing to adopt: nothing that the preview would create is retained;"
                    + " what holds data is, with site:retainOnDelete: true");
        }
        file.json().getAsJsonObject().add("resources", chosen);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(file.json()) + "\n";
    }

    private static String key(String type, String name) {
        return type + " " + name;
    }

    private static boolean isAboveOthers(JsonPart entry) {
        return entry.text("type").startsWith(RecordedResource.PROVIDER)
                || (entry.names().contains("component") && entry.bool("component"));
    }

    private static String id(RecordedResource resource) {
        if (resource.isHelmRelease()) {
            return known(resource, "namespace") + "/" + known(resource, "name");
        }
        return Stream.concat(resource.namespace().stream(), Stream.of(resource.objectName()))
                .collect(Collectors.joining("/"));
    }

    private static String known(RecordedResource release, String input) {
        return release.inputs()
                .text(input)
                .orElseThrow(() -> new PlanException(
                        "The %s of the release %s is not known before a deployment.".formatted(input, release.name())));
    }
}
