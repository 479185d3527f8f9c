package dev.keelson.cache;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.site.Site;
import dev.keelson.workload.Checksum;
import dev.keelson.workload.SecretData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** A server's password, in a Secret for the server and for its apps. */
final class RedisLogin {
    static final String PASSWORD = "password";
    static final String URL = "url";

    /** What the server reads when it starts: everybody on the node would see a password on its command line. */
    static final String CONFIG = "login.conf";

    private static final SecretForm FORM = new SecretForm.Characters(43);

    private final String name;
    private final Secret secret;
    private final Output<String> checksum;

    RedisLogin(String server, SecretOrigin origin, Redis parent, Site site) {
        this.name = name(server);
        var password = new GeneratedSecret(
                        server + "-password",
                        new GeneratedSecretArgs(FORM, origin, site.protection()),
                        ComponentResourceOptions.builder().parent(parent).build())
                .value();
        this.secret = new Secret(
                server + "-login",
                SecretArgs.builder()
                        .metadata(site.metadata(name, server))
                        .data(SecretData.of(Map.of(
                                PASSWORD,
                                password,
                                URL,
                                password.applyValue(known -> url(server, known)),
                                CONFIG,
                                password.applyValue(RedisLogin::config))))
                        .build(),
                CustomResourceOptions.builder().parent(parent).build());
        this.checksum = password.applyValue(known -> Checksum.of(Map.of(PASSWORD, known)));
    }

    /** The Secret's name; whatever refers to it by this name has to depend on the {@link #secret()}. */
    String name() {
        return name;
    }

    Resource secret() {
        return secret;
    }

    /** Another one for another password: the server reads it only when it starts. */
    Output<String> checksum() {
        return checksum;
    }

    static String name(String server) {
        return server + "-login";
    }

    /** With the user that every server has: redis-cli takes an empty user for a name (seen with 7.0). */
    static String url(String server, String password) {
        var encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        return Redis.url(server).replace("://", "://default:" + encoded + "@");
    }

    /** Byte by byte, since Redis's format gives quotes, spaces and {@code #} a meaning. */
    static String config(String password) {
        var bytes = HexFormat.of().withPrefix("\\x").formatHex(password.getBytes(StandardCharsets.UTF_8));
        return "requirepass \"%s\"\n".formatted(bytes);
    }
}
