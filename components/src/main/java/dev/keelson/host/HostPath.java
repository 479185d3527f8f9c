package dev.keelson.host;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a host that another service answers for.
 *
 * @param path the path itself and everything below it
 */
public record HostPath(String path, DnsLabel service) {
    private static final SettingType<String> PATH = SettingType.matching(
            "a path without a slash at the end, like /api", Pattern.compile("(?:/[A-Za-z0-9._~-]+)+"));

    static Optional<HostPath> read(Section section) {
        var path = section.required("path", PATH, "The path itself, and everything below it.");
        var service = section.required(
                "service", SettingType.NAME, "The name of the part of the site that answers for this path.");
        return section.whole(() -> new HostPath(path.orElseThrow(), service.orElseThrow()));
    }
}
