package dev.keelson.ops.cluster;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The kinds that a cluster serves. */
public record Kinds(List<Kind> all) {
    private static final String LIST = "APIGroupDiscoveryList";

    /** One answer in place of one for each group. */
    private static final String ACCEPT = "application/json;g=apidiscovery.k8s.io;v=v2;as=" + LIST
            + ",application/json;g=apidiscovery.k8s.io;v=v2beta1;as=" + LIST;

    public Kinds {
        all = List.copyOf(all);
    }

    public static Kinds of(Cluster cluster) {
        var kinds = new ArrayList<Kind>();
        for (var path : List.of("/api", "/apis")) {
            var answer = cluster.get(path, ACCEPT)
                    .filter(list -> Json.text(list, "kind").filter(LIST::equals).isPresent())
                    .orElseThrow(() ->
                            new ClusterException("%s does not list its kinds at once: must be Kubernetes 1.27 or later."
                                    .formatted(cluster)));
            kinds.addAll(parse(answer));
        }
        return new Kinds(kinds);
    }

    /** In the order of the API: a group's preferred version stands before its others. */
    static List<Kind> parse(JsonObject list) {
        return Json.objects(list, "items").stream()
                .flatMap(group -> Json.objects(group, "versions").stream()
                        .flatMap(version -> Json.objects(version, "resources").stream()
                                .flatMap(resource -> kind(group, version, resource).stream())))
                .toList();
    }

    private static Optional<Kind> kind(JsonObject group, JsonObject version, JsonObject resource) {
        var name = Json.text(resource, "responseKind", "kind");
        var plural = Json.text(resource, "resource");
        return name.flatMap(kind -> plural.map(path -> new Kind(
                Json.text(group, "metadata", "name").orElse(""),
                Json.text(version, "version").orElse(""),
                kind,
                path,
                Json.text(resource, "scope").filter("Namespaced"::equals).isPresent())));
    }

    public Optional<Kind> find(String apiVersion, String name) {
        return all.stream()
                .filter(kind ->
                        kind.apiVersion().equals(apiVersion) && kind.name().equals(name))
                .findFirst();
    }

    /** A kind in the version that its group prefers. */
    public Optional<Kind> preferred(String group, String name) {
        return all.stream()
                .filter(kind -> kind.group().equals(group) && kind.name().equals(name))
                .findFirst();
    }

    /** The kinds of some groups, each in its preferred version. */
    public Stream<Kind> preferred(Predicate<String> group) {
        return all.stream()
                .filter(kind -> group.test(kind.group()))
                .filter(kind -> preferred(kind.group(), kind.name())
                        .filter(kind::equals)
                        .isPresent());
    }
}
