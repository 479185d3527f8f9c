package dev.keelson.ops.flux;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A commit, whole or its beginning.
 *
 * @param sha in lower case
 */
public record GitRevision(String sha) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{7,64}");

    /** Nothing if the text is no commit. */
    public static Optional<GitRevision> of(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new GitRevision(lower)) : Optional.empty();
    }

    /** Whether Flux means this commit: it writes {@code main@sha1:SHA}, or {@code sha1:SHA} for no branch. */
    public boolean isIn(String revision) {
        return revision.substring(revision.lastIndexOf(':') + 1).startsWith(sha);
    }

    @Override
    public String toString() {
        return sha;
    }
}
