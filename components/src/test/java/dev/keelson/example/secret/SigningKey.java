package dev.keelson.example.secret;

import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;

/** A random key of 44 letters and digits that no person has seen; an app that is handed it reads AUTH_SECRET. */
public final class SigningKey {
    private SigningKey() {}

    public static Uses declare(Site site) {
        var form = new SecretForm.Characters(44);
        var origin = new SecretOrigin.Generated("first", false);
        var key = new GeneratedSecret(
                "auth-secret", new GeneratedSecretArgs(form, origin, site.protection()), site.options());
        return Uses.secret("AUTH_SECRET", key.value());
    }
}
