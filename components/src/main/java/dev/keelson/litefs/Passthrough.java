package dev.keelson.litefs;

import dev.keelson.settings.Problems;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paths that LiteFS's proxy hands to the app unseen, writes to a replica among them: static files only.
 *
 * <p>Its patterns know {@code *} alone, and it stands for slashes too; so a pattern has to end in a static file's
 * ending.
 */
final class Passthrough {
    static final List<String> STATIC_FILES = List.of(
            "*.avif", "*.css", "*.gif", "*.ico", "*.jpeg", "*.jpg", "*.js", "*.map", "*.otf", "*.png", "*.svg", "*.ttf",
            "*.webp", "*.woff", "*.woff2");

    private static final Pattern STATIC = Pattern.compile(
            "(?:/[A-Za-z0-9._~-]+)*/?\\*\\.(?:avif|bmp|css|eot|gif|ico|jpe?g|js|map|mjs|mp3|mp4|otf|pdf|png|svg|ttf|wasm|webm|webp|woff2?)");
    private static final Pattern API =
            Pattern.compile("(?:^|/)(?:api|graphql|rpc|trpc)(?:/|$)", Pattern.CASE_INSENSITIVE);

    private Passthrough() {}

    static void check(String prefix, List<String> patterns, Problems problems) {
        for (var i = 0; i < patterns.size(); i++) {
            var pattern = patterns.get(i);
            var key = prefix + "passthrough[%d]".formatted(i);
            if (API.matcher(pattern).find()) {
                problems.wrong(key, pattern, "no API path: a replica would take its writes");
            } else if (!STATIC.matcher(pattern).matches()) {
                problems.wrong(key, pattern, "static files by their ending, like *.png or /images/*.svg");
            }
        }
    }
}
