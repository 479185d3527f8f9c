package dev.keelson.plan.diff;

import dev.keelson.plan.PodTemplate;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Other software than before: a container's image, a database's image, the version of a chart.
 *
 * @param part the container, {@code database} or {@code chart …}
 */
public record ImageChange(String subject, String part, Optional<String> before, Optional<String> after) {
    private static final Pattern CONTAINER_IMAGE = Pattern.compile(".*ontainers\\[\\d+]\\.image");

    static List<ImageChange> in(List<ResourceChange> changes) {
        var images = new ArrayList<ImageChange>();
        for (var change : changes) {
            var before = images(change.former());
            var after = images(change.latter());
            var parts = new TreeSet<>(before.keySet());
            parts.addAll(after.keySet());
            for (var part : parts) {
                var old = Optional.ofNullable(before.get(part));
                var now = Optional.ofNullable(after.get(part));
                if (!old.equals(now)) {
                    images.add(new ImageChange(Subject.of(change.resource()), part, old, now));
                }
            }
        }
        return List.copyOf(images);
    }

    /** Whether a changed property is already told by an image change. */
    static boolean tells(ResourceChange change, PropertyChange property) {
        return CONTAINER_IMAGE.matcher(property.location()).matches()
                || (change.resource().isHelmRelease() && property.location().equals("version"))
                || (isDatabase(change.resource()) && property.location().equals("spec.imageName"));
    }

    private static Map<String, String> images(Optional<RecordedResource> resource) {
        var images = new LinkedHashMap<String, String>();
        resource.flatMap(PodTemplate::of)
                .ifPresent(pods -> pods.containers()
                        .forEach(container -> text(container, "image")
                                .ifPresent(image ->
                                        images.put(text(container, "name").orElse("container"), image))));
        resource.filter(RecordedResource::isHelmRelease)
                .ifPresent(release -> text(release.inputs().redacted(), "version")
                        .ifPresent(version -> images.put(
                                "chart "
                                        + text(release.inputs().redacted(), "chart")
                                                .orElse(release.name()),
                                version)));
        resource.filter(ImageChange::isDatabase)
                .ifPresent(database -> text(database.inputs().redacted(), "spec", "imageName")
                        .ifPresent(image -> images.put("database", image)));
        return images;
    }

    private static boolean isDatabase(RecordedResource resource) {
        return resource.type().startsWith("kubernetes:postgresql.cnpg.io/")
                && resource.kubernetesKind().filter("Cluster"::equals).isPresent();
    }

    private static Optional<String> text(Value value, String... path) {
        return value.at(path).map(found -> String.valueOf(found.plain()));
    }
}
