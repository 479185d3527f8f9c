package dev.keelson.example.messaging;

import dev.keelson.messaging.Centrifugo;
import dev.keelson.messaging.CentrifugoArgs;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;

/** A Centrifugo with random secrets, and what a backend is given to publish and to let clients in. */
public final class LiveUpdates {
    private LiveUpdates() {}

    public static Uses declare(Site site) {
        var args = CentrifugoArgs.builder()
                .image(new ImageReference("centrifugo/centrifugo:v6.9.1"))
                .secrets(new SecretSource.Generated(new SecretOrigin.Generated("first", false)))
                .build();
        var centrifugo = new Centrifugo("centrifugo", args, site);
        return centrifugo
                .url("CENTRIFUGO_URL")
                .and(centrifugo.apiKey("CENTRIFUGO_API_KEY"))
                .and(centrifugo.tokenKey("CENTRIFUGO_JWT_SECRET"));
    }
}
