package dev.keelson.database;

import dev.keelson.secret.UrlText;
import java.util.regex.Pattern;

/**
 * What a URI of PostgreSQL says, decoded. Its texts never show the password.
 *
 * @param text the whole URI
 */
record PostgresUri(String text, String user, String password, String host, int port, String database) {
    private static final Pattern FORM = Pattern.compile(
            "postgres(?:ql)?://([^:@/?#]+):([^:@/?#]+)@([^:@/?#\\[\\]]+)(?::([0-9]{1,5}))?/([^/?#]+)(?:\\?[^#]*)?");

    /** An escape that is none: one that is cut off, or without two hexadecimal digits. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /**
     * Takes it apart.
     *
     * @throws IllegalArgumentException if it is none; the message does not show it
     */
    static PostgresUri parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches() || BROKEN_ESCAPE.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "the URI of the role is not of the form postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
        }
        return new PostgresUri(
                text,
                UrlText.decoded(match.group(1)),
                UrlText.decoded(match.group(2)),
                match.group(3),
                match.group(4) == null ? CnpgPostgres.PORT : Integer.parseInt(match.group(4)),
                UrlText.decoded(match.group(5)));
    }

    /** The same without what only the role may know. */
    PostgresUri withoutPassword() {
        return new PostgresUri("", user, "", host, port, database);
    }

    @Override
    public String toString() {
        return "PostgresUri[user=%s, password=[secret], host=%s, port=%d, database=%s]"
                .formatted(user, host, port, database);
    }
}
