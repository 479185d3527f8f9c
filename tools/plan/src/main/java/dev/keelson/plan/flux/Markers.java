package dev.keelson.plan.flux;

import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Listing;
import dev.keelson.plan.check.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the markers of image automation: one that breaks a rule is left alone by Flux, in silence. */
final class Markers {
    private static final String AUTOMATION = "ImageUpdateAutomation.image.toolkit.fluxcd.io";
    private static final String PATH = "spec.update.path";

    private final Checkout checkout;
    private final Inventory inventory;
    private final List<FluxFolder> folders;
    private final List<KubeObject> declared;
    private final List<Automation> automations;

    /** An ImageUpdateAutomation, and the folder whose files it writes. */
    private record Automation(KubeObject object, Path folder) {}

    /**
     * Those of folders.
     *
     * @param sources what fetches this repository; empty where nobody knows
     */
    Markers(Checkout checkout, Inventory inventory, List<FluxFolder> folders, Set<FluxFolders.Source> sources) {
        this.checkout = checkout;
        this.inventory = inventory;
        this.folders = List.copyOf(folders);
        this.declared = inventory.objects().stream()
                .filter(object -> object.type().equals(AUTOMATION))
                .filter(object ->
                        FluxFolders.source(object).filter(sources::contains).isPresent()
                                || folder(object)
                                        .filter(folder -> !folder.equals(checkout.root()))
                                        .isPresent())
                .toList();
        this.automations = declared.stream()
                .flatMap(object -> folder(object).stream().map(folder -> new Automation(object, folder)))
                .toList();
    }

    Stream<Finding> findings() {
        var findings = new ArrayList<Finding>();
        declared.stream()
                .filter(object -> folder(object).isEmpty())
                .forEach(object -> findings.add(Finding.problem(
                        Marker.RULE,
                        object,
                        PATH,
                        "no folder '%s' in the repository: must be one that is there".formatted(path(object)))));
        for (var file : files()) {
            for (var marker : Marker.of(checkout, file, findings::add)) {
                judge(marker).forEach(findings::add);
            }
        }
        return findings.stream();
    }

    private Optional<Path> folder(KubeObject automation) {
        return checkout.folder(path(automation));
    }

    private static String path(KubeObject automation) {
        return automation.content().text("spec", "update", "path").orElse(".");
    }

    /** What Flux applies, and what image automation writes. */
    private Set<Path> files() {
        var files = new LinkedHashSet<Path>();
        folders.forEach(folder -> files.addAll(Checkout.manifests(folder.folder())));
        automations.forEach(automation -> files.addAll(Checkout.manifests(automation.folder())));
        return files;
    }

    private Stream<Finding> judge(Marker marker) {
        var policy = ImagePolicy.find(inventory, marker.namespace(), marker.policy());
        if (policy.isEmpty()) {
            return inventory.misses(ImagePolicy.TYPE, marker.namespace(), marker.policy())
                    ? Stream.of(problem(marker, absent(marker)))
                    : Stream.of();
        }
        return Stream.of(
                        reach(marker),
                        applied(marker),
                        value(marker, policy.get())
                                .map(text -> "'%s' is none of ImagePolicy %s: must %s"
                                        .formatted(
                                                marker.scalar().text(),
                                                policy.get().label(),
                                                text)))
                .flatMap(Optional::stream)
                .map(text -> problem(marker, text));
    }

    private String absent(Marker marker) {
        var names = inventory.names(ImagePolicy.TYPE, marker.namespace());
        return "no ImagePolicy '%s' in namespace %s: must be one that is declared%s"
                .formatted(
                        marker.policy(),
                        marker.namespace(),
                        Names.near(marker.policy(), names)
                                .map(near -> ", such as '" + near + "'")
                                .orElse(""));
    }

    /** An automation sees the policies of its own namespace, and the files below its path. */
    private Optional<String> reach(Marker marker) {
        var near = automations.stream()
                .filter(automation -> automation.object().namespace().equals(marker.namespace()))
                .toList();
        if (automations.isEmpty()) {
            return inventory.isWhole()
                    ? Optional.of(
                            "no ImageUpdateAutomation of this repository is declared: nothing would write the value")
                    : Optional.empty();
        }
        if (near.isEmpty()) {
            return Optional.of("ImagePolicy %s is in another namespace than every ImageUpdateAutomation: must be in %s"
                    .formatted(
                            marker.label(),
                            Listing.of(automations.stream()
                                    .map(automation -> automation.object().namespace())
                                    .collect(Collectors.toCollection(TreeSet::new)))));
        }
        var reaching = near.stream()
                .filter(automation -> marker.file().startsWith(automation.folder()))
                .toList();
        if (reaching.isEmpty()) {
            return Optional.of("no ImageUpdateAutomation writes this file: must lie below %s"
                    .formatted(Listing.of(near.stream()
                            .map(automation -> checkout.name(automation.folder()))
                            .collect(Collectors.toCollection(TreeSet::new)))));
        }
        return reaching.size() == 1
                ? Optional.empty()
                : Optional.of("%s and %s both write this value: must be one of them"
                        .formatted(
                                reaching.get(0).object().subject(),
                                reaching.get(1).object().subject()));
    }

    /** A file below a folder of Flux's that is not reached is found with all others of its kind. */
    private Optional<String> applied(Marker marker) {
        var isKnown = folders.stream()
                .anyMatch(folder -> folder.reached().contains(marker.file())
                        || marker.file().startsWith(folder.folder()));
        return isKnown
                ? Optional.empty()
                : Optional.of("no Kustomization applies this file: must lie in a folder that Flux applies");
    }

    private static Optional<String> value(Marker marker, ImagePolicy policy) {
        var text = marker.scalar().text();
        if (marker.part().equals("name")) {
            return policy.image().filter(image -> !isSame(image, text)).map("be %s"::formatted);
        }
        if (marker.part().equals("tag")) {
            return policy.refuses(text);
        }
        var image = ImageName.of(text);
        if (image.tag().isEmpty()) {
            return Optional.of("be an image with a tag");
        }
        return policy.image()
                .filter(name -> !isSame(name, image.name()))
                .map(name -> "be an image of " + name)
                .or(() -> policy.refuses(image.tag()));
    }

    private static boolean isSame(String image, String other) {
        return ImageName.of(image).isSame(ImageName.of(other));
    }

    private Finding problem(Marker marker, String message) {
        return Finding.problem(
                Marker.RULE,
                checkout.place(marker.file(), marker.line()),
                marker.scalar().path(),
                message);
    }

    /** The marked values of ConfigMaps, for whoever takes an image from there. */
    Stream<Marker> inConfigMaps() {
        return files().stream()
                .flatMap(file -> Marker.of(checkout, file, unused -> {}).stream())
                .filter(marker -> marker.scalar().path().startsWith("data."));
    }
}
