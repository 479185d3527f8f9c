package dev.keelson.plan.picture;

import dev.keelson.plan.Value;
import dev.keelson.plan.picture.PlannedObjects.Planned;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what holds data: claims, volumes, NFS servers, databases. */
final class Stores {
    private final PlannedObjects objects;
    private final GraphDraft draft;

    Stores(PlannedObjects objects, GraphDraft draft) {
        this.objects = objects;
        this.draft = draft;
    }

    void draw() {
        objects.ofKind("PersistentVolumeClaim").forEach(this::claim);
        objects.ofKind("PersistentVolume").forEach(this::volume);
        objects.databases()
                .forEach(cluster -> draft.node(new Node(
                        cluster.id(),
                        Node.Kind.STORE,
                        cluster.name(),
                        words(
                                "PostgreSQL",
                                cluster.inputs().text("spec", "storage", "size").orElse("")),
                        cluster.namespace())));
    }

    private void claim(Planned claim) {
        draft.node(new Node(
                claim.id(), Node.Kind.STORE, claim.name(), "claim, " + size(claim.inputs()), claim.namespace()));
    }

    /** A volume that a declared claim takes is one with the claim. */
    private void volume(Planned volume) {
        var claim = objects.ofKind("PersistentVolumeClaim").stream()
                .filter(candidate -> isBound(candidate, volume))
                .findFirst();
        var id = claim.map(Planned::id)
                .orElseGet(() -> draft.node(new Node(
                        volume.id(),
                        Node.Kind.STORE,
                        volume.name(),
                        words(
                                "volume",
                                volume.inputs()
                                        .text("spec", "capacity", "storage")
                                        .orElse("")),
                        "")));
        volume.inputs()
                .text("spec", "nfs", "server")
                .ifPresent(server -> draft.edge(
                        id,
                        nfs(draft, server),
                        volume.inputs().text("spec", "nfs", "path").orElse("")));
    }

    private static boolean isBound(Planned claim, Planned volume) {
        var wanted = claim.inputs().text("spec", "volumeName");
        var promised = volume.inputs().text("spec", "claimRef", "name");
        return wanted.filter(volume.name()::equals).isPresent()
                || (promised.filter(claim.name()::equals).isPresent()
                        && volume.inputs()
                                .text("spec", "claimRef", "namespace")
                                .filter(claim.namespace()::equals)
                                .isPresent());
    }

    static String nfs(GraphDraft draft, String server) {
        return draft.node(new Node("NFS/" + server, Node.Kind.NFS, server, "NFS server", ""));
    }

    /** The size that a claim or a claim template asks for. */
    static String size(Value claim) {
        return claim.text("spec", "resources", "requests", "storage").orElse("size unknown");
    }

    static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
