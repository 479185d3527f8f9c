package dev.keelson.route;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the NAS's file gets to the NAS.
 *
 * @param volume the NFS volume with the folder that the NAS's Traefik watches
 * @param image has sh, dd, mktemp and sha256sum, like busybox
 * @param file the file's name
 * @param marker the file that proves that the volume is the right folder; only the NAS's owner makes it
 * @param user owns the folder on the NAS, or may write to it
 * @param group of that user
 */
public record NasDelivery(DnsLabel volume, ImageReference image, String file, String marker, int user, int group) {
    public static final String DEFAULT_FILE = "keelson.yml";
    public static final String DEFAULT_MARKER = ".keelson-routes";

    private static final SettingType<String> FILE = SettingType.matching(
            "a file name that Traefik loads, like keelson.yml",
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.ya?ml"));
    private static final SettingType<String> MARKER = SettingType.matching(
            "a file name that Traefik does not load, like .keelson-routes",
            Pattern.compile("(?!.*\\.(?i:yml|yaml|toml)$)[A-Za-z0-9.][A-Za-z0-9._-]{0,99}"));

    /** The NFS server maps root to a user that may write nothing. */
    private static final SettingType<Integer> ID = SettingType.integer(1, 65_534);

    static Optional<NasDelivery> read(Section delivery) {
        var volume = delivery.required(
                "volume", SettingType.NAME, "The NFS volume with the folder that the NAS's Traefik watches.");
        var image = delivery.required(
                "image",
                SettingType.IMAGE,
                "An image with sh, dd, mktemp and sha256sum, like busybox: it writes the file.");
        var file = delivery.optional("file", FILE, "The name of the NAS's file.", DEFAULT_FILE);
        var marker = delivery.optional(
                "marker",
                MARKER,
                "The name of a file that proves that the volume is the right folder. You make it"
                        + " once, on the NAS.",
                DEFAULT_MARKER);
        var user = delivery.required("user", ID, "The number of the user who may write to the folder on the NAS.");
        var group = delivery.required("group", ID, "The number of the group of that user.");
        return delivery.whole(() -> new NasDelivery(
                volume.orElseThrow(), image.orElseThrow(), file, marker, user.orElseThrow(), group.orElseThrow()));
    }

    /** Notes values that no setting could give. */
    void check(String key, Problems problems) {
        problems.hold(key + ".file", FILE, file);
        problems.hold(key + ".marker", MARKER, marker);
        problems.hold(key + ".user", ID, user);
        problems.hold(key + ".group", ID, group);
    }
}
