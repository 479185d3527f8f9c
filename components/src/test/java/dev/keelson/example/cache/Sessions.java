package dev.keelson.example.cache;

import dev.keelson.cache.Redis;
import dev.keelson.cache.RedisArgs;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Site;

/** A Redis server with a random password; give it another rotation, and it gets another password. */
public final class Sessions {
    private Sessions() {}

    public static Redis declare(Site site) {
        var args = RedisArgs.builder()
                .image(new ImageReference("redis:7-alpine"))
                .storage(new Quantity("2Gi"))
                .password(new SecretOrigin.Generated("first", false))
                .build();
        return new Redis("sessions", args, site);
    }
}
