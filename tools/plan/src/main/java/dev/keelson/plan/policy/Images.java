package dev.keelson.plan.policy;

import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.Pods;
import dev.keelson.plan.flux.ImageName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who decides which image runs. */
final class Images {
    static final Rule MOVING = Rule.all(
            "no-moving-tag",
            "Another push under the same tag changes what runs, on some machines and not on others, and no commit says"
                    + " so.",
            "Name a version or a digest, or let Keel follow the tag.",
            Images::moving);
    static final Rule OWNER = Rule.all(
            "one-image-owner",
            "Two who move one image undo each other's work.",
            "Take away Keel's annotations, or the ImagePolicy.",
            Images::owners);

    /** Names of a branch or of what is newest; a number, also of a major version alone, is none. */
    private static final Set<String> TAGS = Set.of(
            "",
            "latest",
            "main",
            "master",
            "trunk",
            "dev",
            "develop",
            "development",
            "edge",
            "nightly",
            "canary",
            "head",
            "current",
            "stable",
            "release",
            "rolling",
            "snapshot",
            "prod",
            "production",
            "stage",
            "staging",
            "test");

    private static final String KEEL = "keel.sh/policy";
    private static final String NEVER = "never";
    private static final String FLUX = ".image.toolkit.fluxcd.io";

    private Images() {}

    private static Stream<Finding> moving(Declared declared) {
        return images(declared)
                .filter(use -> isMoving(use.image()) && !isFollowed(declared, use))
                .map(use -> Finding.problem(
                        MOVING.id(),
                        use.pods().workload(),
                        use.found().where(),
                        "%s has a tag that moves: must be a version, a digest, or one that Keel follows"
                                .formatted(use.image())));
    }

    private static boolean isMoving(String image) {
        return !image.contains("@sha256:") && TAGS.contains(ImageName.of(image).tag());
    }

    /** By Keel itself, or because each new pod fetches what Keel has moved elsewhere. */
    private static boolean isFollowed(Declared declared, Use use) {
        return isOfKeel(use.pods().workload())
                || (use.fetches()
                        && images(declared)
                                .anyMatch(other -> other.image().equals(use.image())
                                        && isOfKeel(other.pods().workload())));
    }

    private static boolean isOfKeel(KubeObject workload) {
        return Stream.of("annotations", "labels")
                .flatMap(field -> workload.content().at("metadata", field, KEEL).stream())
                .flatMap(value -> Paths.scalar(value).stream())
                .anyMatch(policy -> !policy.equals(NEVER));
    }

    private static Stream<Finding> owners(Declared declared) {
        return images(declared)
                .filter(use -> isOfKeel(use.pods().workload()))
                .flatMap(use -> policy(declared, use.image())
                        .map(policy -> Finding.problem(
                                OWNER.id(),
                                use.pods().workload(),
                                use.found().where(),
                                "both Keel and %s move %s: must be one of them"
                                        .formatted(policy.subject(), use.image())))
                        .stream());
    }

    /** The policy by which Flux moves an image. */
    private static Optional<KubeObject> policy(Declared declared, String image) {
        return declared.objects("ImagePolicy" + FLUX)
                .filter(policy -> declared.objects("ImageRepository" + FLUX)
                        .filter(repository -> repository
                                .namespace()
                                .equals(policy.content()
                                        .text("spec", "imageRepositoryRef", "namespace")
                                        .orElse(policy.namespace())))
                        .filter(repository -> policy.content()
                                .text("spec", "imageRepositoryRef", "name")
                                .filter(repository.name()::equals)
                                .isPresent())
                        .flatMap(repository -> repository.content().text("spec", "image").stream())
                        .anyMatch(name -> ImageName.of(name).isSame(ImageName.of(image))))
                .findFirst();
    }

    /** One image of a container. */
    private record Use(Pods pods, Paths.Found container, Paths.Found found, String image) {
        boolean fetches() {
            return container
                    .value()
                    .text("imagePullPolicy")
                    .filter("Always"::equals)
                    .isPresent();
        }
    }

    private static Stream<Use> images(Declared declared) {
        return declared.inventory()
                .pods()
                .flatMap(pods -> pods.containers().stream()
                        .flatMap(container -> Paths.find(container, "image").stream()
                                .flatMap(found -> Paths.scalar(found.value()).stream()
                                        .filter(image -> !image.contains("${"))
                                        .map(image -> new Use(pods, container, found, image)))));
    }
}
