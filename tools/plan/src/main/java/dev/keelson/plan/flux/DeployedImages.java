package dev.keelson.plan.flux;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the images that Flux's automation writes into a ConfigMap with those that the programs declare.
 *
 * <p>The settings of a program stay the one place of what it deploys. The ConfigMap is where a new version is proposed,
 * and this check is what keeps the two from telling different things.
 */
final class DeployedImages {
    private static final String RULE = "image-differs";
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers");

    private DeployedImages() {}

    /** An image or chart that a program declares. */
    private record Deployed(KubeObject object, String version) {}

    static Stream<Finding> of(Checkout checkout, Inventory inventory, List<FluxFolder> folders, Markers markers) {
        var flux = new HashSet<KubeObject.Id>();
        folders.forEach(folder -> folder.objects().forEach(object -> flux.add(object.id())));
        var programs = inventory.objects().stream()
                .filter(object -> !flux.contains(object.id()))
                .toList();
        return markers.inConfigMaps()
                .flatMap(marker -> ImagePolicy.find(inventory, marker.namespace(), marker.policy()).stream()
                        .flatMap(policy -> {
                            var tag = tag(marker);
                            return tag.isEmpty()
                                    ? Stream.of()
                                    : programs.stream()
                                            .flatMap(object -> deployed(object, policy))
                                            .filter(deployed -> !isSame(deployed.version(), tag.get()))
                                            .map(deployed -> Finding.problem(
                                                    RULE,
                                                    checkout.place(marker.file(), marker.line()),
                                                    marker.scalar().path(),
                                                    "it says %s, and %s of %s runs %s: must be the same"
                                                            .formatted(
                                                                    tag.get(),
                                                                    deployed.object()
                                                                            .subject(),
                                                                    deployed.object()
                                                                            .place(),
                                                                    deployed.version())));
                        }));
    }

    private static Optional<String> tag(Marker marker) {
        var text = marker.scalar().text();
        return switch (marker.part()) {
            case "" -> Optional.of(ImageName.of(text).tag()).filter(tag -> !tag.isEmpty());
            case "tag" -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    /** What of an object is of a policy: its containers by the image, a release of a chart by the chart's name. */
    private static Stream<Deployed> deployed(KubeObject object, ImagePolicy policy) {
        var content = object.content();
        if (object.type().equals(KubeObject.RELEASE)) {
            return content
                    .text("chart")
                    .filter(chart -> chart.substring(chart.lastIndexOf('/') + 1)
                            .equals(policy.object().name()))
                    .flatMap(chart -> content.text("version"))
                    .map(version -> new Deployed(object, version))
                    .stream();
        }
        return policy.image().map(ImageName::of).stream()
                .flatMap(image -> images(content)
                        .map(ImageName::of)
                        .filter(other -> other.isSame(image) && !other.tag().isEmpty())
                        .map(other -> new Deployed(object, other.tag())));
    }

    private static Stream<String> images(Value content) {
        if (content instanceof Value.Items items) {
            return items.values().stream().flatMap(DeployedImages::images);
        }
        return content.map().entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        CONTAINERS.contains(entry.getKey())
                                ? entry.getValue().items().stream()
                                        .flatMap(container -> container.text("image").stream())
                                : Stream.of(),
                        images(entry.getValue())));
    }

    /** A chart's version may lack the letter that the tag of its image has. */
    private static boolean isSame(String version, String other) {
        return version.replaceFirst("^v", "").equals(other.replaceFirst("^v", ""));
    }
}
