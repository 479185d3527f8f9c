package dev.keelson.cluster;

import dev.keelson.cache.Redis;
import dev.keelson.cache.RedisArgs;
import dev.keelson.litefs.LiteFsAppArgs;
import dev.keelson.litefs.LiteFsBackupArgs;
import dev.keelson.publish.ClusterFrame;
import dev.keelson.publish.ClusterReader;
import dev.keelson.publish.PartName;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of everything in the cluster.
 *
 * @param authSecret the key with which the app signs its sessions
 */
record ClusterSettings(
        ClusterFrame frame,
        Optional<RedisArgs> redis,
        SecretOrigin authSecret,
        LiteFsAppArgs app,
        Optional<LiteFsBackupArgs> backup) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cluster";

    static final String AUTH_SECRET = "AUTH_SECRET";

    static Optional<ClusterSettings> read(SettingsReader settings) {
        var reader = new ClusterReader(settings, OWN);
        var own = reader.own();
        var authSecret = SecretOrigin.read(
                own, "authSecret", "The key with which the app signs its sessions. A new one logs everybody out.");
        var redis = own.optionalMap(
                "redis",
                "The Redis server, whose address the app gets as REDIS_URL. Without it, there is none.",
                section -> RedisArgs.read(section, own));
        var references = reader.references(derived(own));
        var app = own.map(
                "app", "The site's app, which runs on LiteFS.", section -> LiteFsAppArgs.read(section, references));
        var backup = own.optionalMap(
                "backup",
                "The backups of the app's database. Without it, none are made.",
                section -> LiteFsBackupArgs.read(section, references));
        reader.distinct(PartName.of("redis"), new PartName("app.name", app.map(LiteFsAppArgs::name)));
        var generates = authSecret.filter(SecretOrigin::generates).isPresent()
                || redis.filter(RedisArgs::generates).isPresent();
        var frame = reader.frame(generates, List.of(app.map(LiteFsAppArgs::name)));
        return settings.whole(() ->
                new ClusterSettings(frame.orElseThrow(), redis, authSecret.orElseThrow(), app.orElseThrow(), backup));
    }

    /** The variables that the app gets beside its own. */
    private static Map<String, String> derived(Section own) {
        var derived = new TreeMap<>(Map.of(AUTH_SECRET, own.key("authSecret")));
        if (own.has("redis")) {
            derived.put(Redis.VARIABLE, Redis.url("redis"));
        }
        return derived;
    }
}
