package dev.keelson.plan.flux;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * An ImagePolicy of Flux's: an image, and which of its tags may run.
 *
 * @param image without a tag; empty where its ImageRepository is not known
 */
record ImagePolicy(KubeObject object, Optional<String> image) {
    static final String TYPE = "ImagePolicy.image.toolkit.fluxcd.io";
    private static final String REPOSITORY = "ImageRepository.image.toolkit.fluxcd.io";

    private static final Pattern NAMED = Pattern.compile("\\(\\?P<");
    private static final Pattern PLACE = Pattern.compile("\\$(?:\\{([A-Za-z0-9_]+)}|([A-Za-z0-9_]+))");

    static Optional<ImagePolicy> find(Inventory inventory, String namespace, String name) {
        return inventory.find(TYPE, namespace, name).map(object -> {
            var reference = object.content().at("spec", "imageRepositoryRef").orElseGet(Value::fields);
            var image = reference
                    .text("name")
                    .flatMap(repository -> inventory.find(
                            REPOSITORY, reference.text("namespace").orElse(namespace), repository))
                    .flatMap(repository -> repository.content().text("spec", "image"));
            return new ImagePolicy(object, image);
        });
    }

    String label() {
        return object.namespace() + "/" + object.name();
    }

    /** What a tag would have to be; empty where it may run. */
    Optional<String> refuses(String tag) {
        var pattern = object.content().text("spec", "filterTags", "pattern");
        var version = pattern.isEmpty() ? Optional.of(tag) : extract(pattern.get(), tag);
        return version.isEmpty() ? pattern.map("match %s"::formatted) : version.flatMap(this::outOfRange);
    }

    private Optional<String> outOfRange(String version) {
        var range = object.content().text("spec", "policy", "semver", "range");
        if (range.isPresent()) {
            var known = VersionRange.of(range.get());
            if (known.isEmpty()) {
                return range.map("be in a range, and '%s' is none"::formatted);
            }
            return range.filter(text -> !known.get().has(version)).map("be a version in %s"::formatted);
        }
        var isNumber = object.content().at("spec", "policy", "numerical").isPresent();
        return isNumber && !version.matches("-?[0-9]+(\\.[0-9]+)?") ? Optional.of("be a number") : Optional.empty();
    }

    private Optional<String> extract(String pattern, String tag) {
        try {
            var found =
                    Pattern.compile(NAMED.matcher(pattern).replaceAll("(?<")).matcher(tag);
            if (!found.find()) {
                return Optional.empty();
            }
            return Optional.of(object.content()
                    .text("spec", "filterTags", "extract")
                    .map(template -> PLACE.matcher(template)
                            .replaceAll(place -> Matcher.quoteReplacement(
                                    group(found, place.group(1) == null ? place.group(2) : place.group(1)))))
                    .orElse(tag));
        } catch (PatternSyntaxException e) {
            // Go's language of patterns has parts that Java's lacks: nothing is known of such a one.
            return Optional.of(tag);
        }
    }

    private static String group(Matcher found, String name) {
        try {
            var text = name.matches("[0-9]+") ? found.group(Integer.parseInt(name)) : found.group(name);
            return text == null ? "" : text;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "";
        }
    }
}
