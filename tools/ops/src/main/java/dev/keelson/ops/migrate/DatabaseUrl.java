package dev.keelson.ops.migrate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a database is, and who logs in.
 *
 * @param tls a mode of PostgreSQL's own; {@code require} where the URL names none
 * @param authority a file with the certificate of the server's authority; empty for none
 */
public record DatabaseUrl(
        String host, int port, String database, String user, String password, String tls, String authority) {
    /** Of a URL that cannot be read, nothing is shown: any part of it may be the password. */
    public static final String FORM = "must be like postgresql://USER:PASSWORD@HOST:5432/DATABASE?sslmode=require, with"
            + " no other parameter than sslmode and sslrootcert, and with every character of the password but letters"
            + " and digits percent-encoded";

    private static final Pattern URL = Pattern.compile("postgres(?:ql)?://([^:/?#@\\s]+):([^:/?#@\\s]+)"
            + "@([^:/?#@\\s\\[\\]]+|\\[[0-9a-fA-F:]+])(?::([0-9]{1,5}))?/([^/?#@\\s]+)(?:\\?([^#@\\s]+))?");
    private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Set<String> TLS = Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final String TLS_KEY = "sslmode";
    private static final String AUTHORITY_KEY = "sslrootcert";
    private static final int PORT = 5432;
    private static final int LARGEST_PORT = 65_535;

    /** Nothing if it has another form than {@link #FORM}. */
    public static Optional<DatabaseUrl> of(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches() || BROKEN_ENCODING.matcher(url).find()) {
            return Optional.empty();
        }
        var port = parts.group(4) == null ? PORT : Integer.parseInt(parts.group(4));
        var parameters = parameters(parts.group(6) == null ? "" : parts.group(6));
        var tls = parameters.getOrDefault(TLS_KEY, "require");
        if (port < 1
                || port > LARGEST_PORT
                || !TLS.contains(tls)
                || !Set.of(TLS_KEY, AUTHORITY_KEY).containsAll(parameters.keySet())) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseUrl(
                parts.group(3),
                port,
                decoded(parts.group(5)),
                decoded(parts.group(1)),
                decoded(parts.group(2)),
                tls,
                parameters.getOrDefault(AUTHORITY_KEY, "")));
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .forEach(part -> parameters.put(part[0], part.length == 1 ? "" : decoded(part[1])));
        return parameters;
    }

    /** A plus is a plus here: it stands for a blank in forms alone. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** For people: without user and password. */
    @Override
    public String toString() {
        return "%s at %s:%d".formatted(database, host, port);
    }
}
