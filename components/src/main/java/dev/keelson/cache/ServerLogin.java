package dev.keelson.cache;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import dev.keelson.secret.SecretForm;
import dev.keelson.secret.UrlText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The Secret with a server's password, and with what the server and its apps make of it.
 *
 * @param secret its name; whatever refers to it by this name has to depend on the resource
 * @param checksum another one for another password: the server reads it only when it starts
 */
record ServerLogin(String secret, Resource resource, Output<String> checksum) {
    static final String PASSWORD = "password";
    static final String URL = "url";

    /** What the server reads when it starts: everybody on the node would see a password on its command line. */
    static final String CONFIG = "login.conf";

    static final SecretForm FORM = new SecretForm.Characters(43);

    /** With the user that every server has: redis-cli takes an empty user for a name (seen with 7.0). */
    static String url(String server, String password) {
        return Redis.url(server).replace("://", "://default:" + UrlText.encoded(password) + "@");
    }

    /** Byte by byte, since the server's format gives quotes, spaces and {@code #} a meaning. */
    static String config(String password) {
        var bytes = HexFormat.of().withPrefix("\\x").formatHex(password.getBytes(StandardCharsets.UTF_8));
        return "requirepass \"%s\"\n".formatted(bytes);
    }
}
