package dev.keelson.image;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a stack file says of the file with the stack's images.
 *
 * @param file its name; it lies beside the stack file
 */
public record ImageSettings(String file, ImageRules rules) {
    /** The setting that names the file. */
    public static final String IMAGES = "images";

    /** The names of the settings, for whoever reads nothing else of a stack file. */
    public static final List<String> NAMES = List.of(IMAGES, ImageRules.TAGS, ImageRules.DIGESTS);

    private static final SettingType<String> FILE = SettingType.matching(
            "the name of a YAML file beside this one, like images.prod.yaml",
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.yaml"));

    /** The settings, if a file is named. */
    public static Optional<ImageSettings> read(Section own) {
        var file = own.nameOfAnother(
                IMAGES,
                FILE,
                "The file beside this one with the image of each app, where ./keelson image set writes. Without it,"
                        + " each app has its image among its own settings.");
        var rules = ImageRules.read(own);
        if (file.isEmpty()) {
            for (var name : List.of(ImageRules.TAGS, ImageRules.DIGESTS)) {
                if (own.has(name) && own.right(IMAGES, name)) {
                    own.wrong(name, "given", "left out where %s names no file".formatted(own.key(IMAGES)));
                }
            }
        }
        return file.map(known -> new ImageSettings(known, rules));
    }
}
