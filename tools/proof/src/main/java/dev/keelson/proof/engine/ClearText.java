package dev.keelson.proof.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Finds a secret that can be read in a text: as it is, in base64, or in base64 of such a text. */
final class ClearText {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{8,}={0,2}");

    /** A pull secret holds base64 in base64. */
    private static final int DEPTH = 3;

    private ClearText() {}

    /** How often. */
    static int count(String text, String secret) {
        return count(text, secret, DEPTH);
    }

    private static int count(String text, String secret, int depth) {
        var found = plain(text, secret);
        if (depth > 0) {
            var words = BASE64.matcher(text);
            while (words.find()) {
                found += count(decoded(words.group()), secret, depth - 1);
            }
        }
        return found;
    }

    private static int plain(String text, String secret) {
        var found = 0;
        for (var at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
            found++;
        }
        return found;
    }

    /** Of what only looks like base64, the part that is some. */
    private static String decoded(String word) {
        var digits = word.replace("=", "");
        var whole = digits.length() % 4 == 1 ? digits.substring(1) : digits;
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1);
    }
}
