package dev.keelson.plan.check;

import java.util.List;
import java.util.stream.Stream;

/** A folder with one file of manifests, as a test writes it, and what checks say of it. */
final class Folder {
    private Folder() {}

    /** A part of a cluster. */
    static Inventory part(String yaml) {
        return Inventory.of(objects(yaml), false, List.of());
    }

    /** All that a cluster has. */
    static Inventory whole(String yaml) {
        return Inventory.of(objects(yaml), true, List.of());
    }

    /** The text of one object; a kind is written {@code apps/v1 Deployment}, metadata as the inside of a map. */
    static String manifest(String kind, String metadata, String fields) {
        var space = kind.indexOf(' ');
        return "apiVersion: %s\nkind: %s\nmetadata: {%s}\n%s\n"
                .formatted(kind.substring(0, space), kind.substring(space + 1), metadata, fields);
    }

    static List<KubeObject> objects(String yaml) {
        try {
            return ManifestReader.read("a.yaml", yaml);
        } catch (ManifestReader.UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    static KubeObject object(String yaml) {
        var objects = objects(yaml);
        if (objects.size() != 1) {
            throw new AssertionError("one object is needed: " + objects);
        }
        return objects.get(0);
    }

    /** Each finding as its rule and its line, without the place. */
    static List<String> lines(Stream<Finding> findings) {
        return findings.map(finding -> finding.rule() + " " + finding.text().replaceFirst("^a\\.yaml:\\d+: ", ""))
                .toList();
    }
}
