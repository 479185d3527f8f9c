package dev.keelson.plan.flux;

import com.github.zafarkhaja.semver.ParseException;
import com.github.zafarkhaja.semver.Version;
import com.github.zafarkhaja.semver.expr.Expression;
import com.github.zafarkhaja.semver.expr.ExpressionParser;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of versions in Flux's grammar: a blank or comma for 'and', {@code ||} for 'or'.
 *
 * @param takesPreviews whether it names a preview itself, without which no preview is in it
 */
public record VersionRange(Expression expression, boolean takesPreviews) {
    private static final Pattern PREVIEW = Pattern.compile("(?<=[0-9xX*])-[0-9A-Za-z.-]+");
    private static final Pattern LETTER = Pattern.compile("(?<![\\w.-])v(?=[0-9])");

    /** The range; empty where the text is none. */
    public static Optional<VersionRange> of(String text) {
        var plain = PREVIEW.matcher(text.strip()).replaceAll("");
        var ours = LETTER.matcher(plain)
                .replaceAll("")
                .replaceAll("\\s*\\|\\|\\s*", "|")
                .replaceAll("\\s*,\\s*", "&")
                .replaceAll("([<>=~^!])\\s+", "$1")
                .replaceAll("\\s+-\\s+", "#")
                .replaceAll("\\s+", "&")
                .replace("#", " - ");
        try {
            return Optional.of(
                    new VersionRange(ExpressionParser.newInstance().parse(ours), !plain.equals(text.strip())));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a tag is a whole version in it; a tag may begin with a {@code v}. */
    public boolean has(String tag) {
        return Version.tryParse(tag.replaceFirst("^v", ""))
                .filter(version -> takesPreviews || version.preReleaseVersion().isEmpty())
                .filter(expression::interpret)
                .isPresent();
    }
}
