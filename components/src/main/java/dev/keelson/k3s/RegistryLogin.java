package dev.keelson.k3s;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.pulumi.core.Output;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.stack.Outputs;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A user of a container registry, and the token that proves it. */
public record RegistryLogin(String registry, String user, Output<String> token) {
    public static final String TYPE = "kubernetes.io/dockerconfigjson";
    public static final String KEY = ".dockerconfigjson";

    private static final SettingType<String> REGISTRY = SettingType.matching(
            "a registry's host, like ghcr.io", Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?"));

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** The login that settings describe, with the token from the secret of this name. */
    public static Optional<RegistryLogin> read(Section pull, String token) {
        var registry = pull.required("registry", REGISTRY, "The registry that the login is for.");
        var user = pull.required("user", SettingType.TEXT, "The user name at the registry.");
        var secret = pull.secret(token, "A token that may pull the private images.");
        return pull.whole(() -> new RegistryLogin(registry.orElseThrow(), user.orElseThrow(), secret.orElseThrow()));
    }

    /** The token stays out of texts and logs. */
    @Override
    public String toString() {
        return "RegistryLogin[registry=%s, user=%s, token=[secret]]".formatted(registry, user);
    }

    /** The data of a pull secret; its value is a secret even if the token was not. */
    Output<Map<String, String>> data() {
        return Outputs.entries(Map.of(
                KEY, token.asSecret().applyValue(known -> base64(dockerConfig(registry, user, known)))));
    }

    static String dockerConfig(String registry, String user, String token) {
        return GSON.toJson(Map.of("auths", Map.of(registry, Map.of("auth", base64(user + ":" + token)))));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
