package dev.keelson.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A container image with a tag or a digest.
 *
 * <p>Without either, the runtime would take {@code latest}, which nobody has decided.
 */
public record ImageReference(String text) {
    private static final String NAME = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String REGISTRY = "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?/)?";
    private static final String TAG = ":[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
    private static final String DIGEST = "@sha256:[0-9a-f]{64}";
    static final String PATTERN = "%2$s%1$s(?:/%1$s)*(?:%3$s(?:%4$s)?|%4$s)".formatted(NAME, REGISTRY, TAG, DIGEST);

    private static final Pattern FORMAT = Pattern.compile(PATTERN);

    public ImageReference {
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("%s is no image with a tag or a digest".formatted(text));
        }
    }

    public static Optional<ImageReference> parse(String text) {
        return FORMAT.matcher(text).matches() ? Optional.of(new ImageReference(text)) : Optional.empty();
    }

    /** Where the image comes from: everything before the tag and the digest. */
    public String repository() {
        var name = withoutDigest();
        var colon = colon(name);
        return colon < 0 ? name : name.substring(0, colon);
    }

    public Optional<String> tag() {
        var name = withoutDigest();
        var colon = colon(name);
        return colon < 0 ? Optional.empty() : Optional.of(name.substring(colon + 1));
    }

    /** The digest with its algorithm, like {@code sha256:…}. */
    public Optional<String> digest() {
        var at = text.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
    }

    @Override
    public String toString() {
        return text;
    }

    private String withoutDigest() {
        return text.split("@", 2)[0];
    }

    /** Of the tag; one before the last slash belongs to a registry's port. */
    private static int colon(String name) {
        var colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') ? colon : -1;
    }
}
