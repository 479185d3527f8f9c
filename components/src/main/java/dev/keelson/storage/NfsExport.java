package dev.keelson.storage;

import dev.keelson.settings.SettingType;
import java.util.regex.Pattern;

/**
 * A folder that a NAS offers.
 *
 * @param path the folder's whole path on the NAS
 */
public record NfsExport(NfsServer server, String path) {
    private static final Pattern PATH = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[^/\\p{Cc}]+)+");

    public static final SettingType<String> PATH_TYPE =
            SettingType.matching("an absolute path without . or .. in it, like /volume1/uploads", PATH);

    public NfsExport {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("%s is no absolute path without . or .. in it".formatted(path));
        }
    }
}
