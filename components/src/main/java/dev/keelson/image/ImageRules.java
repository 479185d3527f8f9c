package dev.keelson.image;

import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which images a stack takes, whoever writes them into its file.
 *
 * @param tagPrefix how every tag begins; the 40 hexadecimal digits of a commit follow
 * @param digests whether every image needs its digest
 */
public record ImageRules(Optional<String> tagPrefix, boolean digests) {
    /** Any image whose tag stays with it. */
    public static final ImageRules DEFAULT = new ImageRules(Optional.empty(), false);

    static final String TAGS = "imageTags";
    static final String DIGESTS = "imageDigests";

    private static final SettingType<String> PREFIX = SettingType.matching(
            "the beginning of a tag, like prod-", Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}"));

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** Tags that name another image after the next push. */
    private static final Set<String> MOVING = Set.of(
            "latest",
            "main",
            "master",
            "trunk",
            "head",
            "dev",
            "develop",
            "development",
            "test",
            "stage",
            "staging",
            "prod",
            "production",
            "release",
            "stable",
            "edge",
            "nightly",
            "canary",
            "beta",
            "alpha",
            "rc",
            "next",
            "lts");

    /** A major version alone, perhaps with a variant: {@code 7}, {@code v18-alpine}. */
    private static final Pattern MAJOR_VERSION = Pattern.compile("v?[0-9]{1,3}(?:-[A-Za-z][A-Za-z0-9]*)?");

    static ImageRules read(Section own) {
        return new ImageRules(
                own.optional(
                        TAGS,
                        PREFIX,
                        "How the tag of every image in that file begins, so that no environment runs an image of another"
                                + " one; the commit follows, with 40 hexadecimal digits. Without it, any tag will do"
                                + " that stays with its image."),
                own.optional(DIGESTS, SettingType.BOOL, "Whether every image in that file needs its digest.", false));
    }

    /** Notes what is wrong with the image of this name. */
    public void check(String name, ImageReference image, Objection objection) {
        if (tagPrefix.isPresent() && !isCommit(image, tagPrefix.get())) {
            objection.wrong(
                    name,
                    image,
                    "an image whose tag is %s and the 40 hexadecimal digits of a commit".formatted(tagPrefix.get()));
        } else if (image.digest().isEmpty()
                && image.tag().filter(ImageRules::moves).isPresent()) {
            objection.wrong(
                    name, image, "an image whose tag stays with it: a whole version or a commit, or with a digest");
        }
        if (digests && image.digest().isEmpty()) {
            objection.wrong(name, image, "an image with its digest, @sha256:… behind the tag");
        }
    }

    private static boolean isCommit(ImageReference image, String prefix) {
        return image.tag()
                .filter(tag -> tag.startsWith(prefix))
                .filter(tag -> COMMIT.matcher(tag.substring(prefix.length())).matches())
                .isPresent();
    }

    private static boolean moves(String tag) {
        return MOVING.contains(tag)
                || tag.startsWith("latest-")
                || MAJOR_VERSION.matcher(tag).matches();
    }
}
