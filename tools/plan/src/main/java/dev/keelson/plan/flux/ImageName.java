package dev.keelson.plan.flux;

import java.util.regex.Pattern;

/**
 * An image by its parts, without a digest.
 *
 * @param tag empty where there is none
 */
public record ImageName(String name, String tag) {
    /** What Docker adds to a short name. */
    private static final Pattern DEFAULT = Pattern.compile("^(?:(?:index\\.)?docker\\.io/)?(?:library/)?");

    public static ImageName of(String text) {
        var at = text.indexOf('@');
        var image = at < 0 ? text : text.substring(0, at);
        var colon = image.lastIndexOf(':');
        return colon > image.lastIndexOf('/')
                ? new ImageName(image.substring(0, colon), image.substring(colon + 1))
                : new ImageName(image, "");
    }

    /** Whether both name one image, whatever the tag. */
    public boolean isSame(ImageName other) {
        return shortest().equals(other.shortest());
    }

    private String shortest() {
        return DEFAULT.matcher(name).replaceFirst("");
    }
}
