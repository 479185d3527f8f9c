package dev.keelson.image;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The images of a stack's apps, in one small file that changes more often than the settings do.
 *
 * <p>It notes which apps have asked for theirs, since an image that none has asked for is a mistake.
 */
public final class ImageFile {
    private static final String IMAGE = "image";

    private final String name;
    private final Map<String, ImageReference> images;

    /** Whether all of it could be read; if not, its own problems are enough. */
    private final boolean whole;

    private final Set<String> asked = new TreeSet<>();
    private boolean everyName = true;

    private ImageFile(String name, Map<String, ImageReference> images, boolean whole) {
        this.name = name;
        this.images = images;
        this.whole = whole;
    }

    /**
     * The file that the settings name, if they name one; what is wrong in it is noted below {@code images}.
     */
    public static Optional<ImageFile> read(Section own, SettingFiles files) {
        var settings = ImageSettings.read(own);
        if (settings.isEmpty()) {
            return own.right(ImageSettings.IMAGES) ? Optional.empty() : Optional.of(unread(ImageSettings.IMAGES));
        }
        var file = settings.get().file();
        if (Section.isChosenLater(file)) {
            return Optional.of(unread(file));
        }
        var images = new TreeMap<String, ImageReference>();
        var written = files.yaml(
                file, why -> own.wrong(ImageSettings.IMAGES, file + ", " + why, "a file of lines APP: IMAGE"));
        written.ifPresent(map -> map.forEach((app, value) ->
                image(own, app, value, settings.get().rules()).ifPresent(image -> images.put(app, image))));
        var whole = written.isPresent() && own.right(ImageSettings.IMAGES);
        return Optional.of(new ImageFile(file, images, whole));
    }

    private static ImageFile unread(String name) {
        return new ImageFile(name, Map.of(), false);
    }

    private static Optional<ImageReference> image(Section own, String app, Object value, ImageRules rules) {
        var key = ImageSettings.IMAGES + "." + app;
        var image = value instanceof String text ? ImageReference.parse(text) : Optional.<ImageReference>empty();
        if (image.isEmpty()) {
            own.wrong(key, value instanceof String text ? text : "no text", SettingType.IMAGE.expected());
        } else if (own.right(ImageRules.TAGS, ImageRules.DIGESTS)) {
            rules.check(key, image.get(), own::wrong);
        }
        return image;
    }

    /**
     * The image of the app whose settings these are, and which may not have one of its own.
     *
     * @param app the app's name, if it could be read
     */
    public Optional<ImageReference> of(Optional<DnsLabel> app, Section settings) {
        settings.optional(IMAGE, SettingType.IMAGE, "The app's container image, where no file of images has it.")
                .ifPresent(own -> settings.wrong(IMAGE, own, "left out, since %s has it".formatted(name)));
        if (app.isEmpty()) {
            everyName = false;
            return Optional.empty();
        }
        var key = app.get().text();
        asked.add(key);
        var image = Optional.ofNullable(images.get(key));
        if (whole && image.isEmpty()) {
            settings.wrong(IMAGE, "missing", "in %s, as %s: IMAGE".formatted(name, key));
        }
        return image;
    }

    /** Notes each image that no app has asked for, once all apps have been read. */
    public void checkUse(Objection objection) {
        if (!whole || !everyName || asked.isEmpty()) {
            return; // an app that could not be read may be the one
        }
        images.forEach((app, image) -> {
            if (!asked.contains(app)) {
                objection.wrong(
                        ImageSettings.IMAGES + "." + app,
                        image,
                        "the image of an app that there is, one of " + String.join(", ", asked));
            }
        });
    }
}
