package dev.keelson.k3s;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.pulumi.core.Output;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A user of a container registry, and the token that proves it. */
public record RegistryLogin(String registry, String user, Output<String> token) {
    static final String TYPE = "kubernetes.io/dockerconfigjson";
    static final String KEY = ".dockerconfigjson";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** The data of a pull secret, itself a secret whatever the token was. */
    Output<Map<String, String>> data() {
        return token.asSecret().applyValue(known -> Map.of(KEY, base64(dockerConfig(registry, user, known))));
    }

    static String dockerConfig(String registry, String user, String token) {
        return GSON.toJson(Map.of("auths", Map.of(registry, Map.of("auth", base64(user + ":" + token)))));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
