package dev.keelson.cache;

import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.site.Site;
import dev.keelson.workload.Checksum;
import dev.keelson.workload.SecretData;
import java.util.Map;

/** The password of a {@link Redis}, in a Secret for the server and for its apps. */
final class RedisLogin {
    private RedisLogin() {}

    static ServerLogin declare(String server, SecretOrigin origin, Redis parent, Site site) {
        var name = server + "-login";
        var password = new GeneratedSecret(
                        server + "-password",
                        new GeneratedSecretArgs(ServerLogin.FORM, origin, site.protection()),
                        ComponentResourceOptions.builder().parent(parent).build())
                .value();
        var secret = new Secret(
                name,
                SecretArgs.builder()
                        .metadata(site.metadata(name, server))
                        .data(SecretData.of(Map.of(
                                ServerLogin.PASSWORD,
                                password,
                                ServerLogin.URL,
                                password.applyValue(known -> ServerLogin.url(server, known)),
                                ServerLogin.CONFIG,
                                password.applyValue(ServerLogin::config))))
                        .build(),
                CustomResourceOptions.builder().parent(parent).build());
        return new ServerLogin(
                name, secret, password.applyValue(known -> Checksum.of(Map.of(ServerLogin.PASSWORD, known))));
    }
}
