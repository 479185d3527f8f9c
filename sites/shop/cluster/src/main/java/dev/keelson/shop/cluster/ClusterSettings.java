package dev.keelson.shop.cluster;

import dev.keelson.cache.Redis;
import dev.keelson.cache.RedisArgs;
import dev.keelson.litefs.LiteFsAppArgs;
import dev.keelson.publish.ClusterFrame;
import dev.keelson.publish.ClusterReader;
import dev.keelson.publish.PartName;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.WebServiceArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an environment of the shop is made of.
 *
 * @param sessions the Redis server that holds the sessions
 * @param queue the Redis server that holds the jobs of the API
 * @param catalog the goods, in a database of their own
 * @param api the API, which the shop's pages and its partners call
 * @param web the shop's pages
 */
record ClusterSettings(
        ClusterFrame frame,
        RedisArgs sessions,
        RedisArgs queue,
        LiteFsAppArgs catalog,
        WebServiceArgs api,
        WebServiceArgs web) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cluster";

    static final String QUEUE_URL = "QUEUE_URL";
    static final String CATALOG_URL = "CATALOG_URL";
    static final String API_URL = "API_URL";

    static Optional<ClusterSettings> read(SettingsReader settings) {
        var reader = new ClusterReader(settings, OWN);
        var own = reader.own();
        var sessions = own.map(
                "sessions", "The Redis server that holds the sessions.", section -> RedisArgs.read(section, own));
        var queue = own.map(
                "queue", "The Redis server that holds the jobs of the API.", section -> RedisArgs.read(section, own));
        var references = reader.references(Map.of());
        var catalog = own.map(
                "catalog", "The goods, in a database on LiteFS.", section -> LiteFsAppArgs.read(section, references));
        var api = own.map(
                "api",
                "The API, which the shop's pages and its partners call.",
                section -> WebServiceArgs.read(
                        section, references.deriving(Map.of(QUEUE_URL, "the queue", CATALOG_URL, "the catalog"))));
        var web = own.map(
                "web",
                "The shop's pages.",
                section -> WebServiceArgs.read(
                        section,
                        references.deriving(Map.of(Redis.VARIABLE, Redis.url("sessions"), API_URL, "the API"))));
        reader.distinct(
                PartName.of("sessions"),
                PartName.of("queue"),
                new PartName("catalog.name", catalog.map(LiteFsAppArgs::name)),
                new PartName("api.name", api.map(WebServiceArgs::name)),
                new PartName("web.name", web.map(WebServiceArgs::name)));
        var generates = queue.filter(RedisArgs::generates).isPresent()
                || sessions.filter(RedisArgs::generates).isPresent();
        var frame = reader.frame(
                generates,
                List.of(
                        catalog.map(LiteFsAppArgs::name),
                        api.map(WebServiceArgs::name),
                        web.map(WebServiceArgs::name)));
        return settings.whole(() -> new ClusterSettings(
                frame.orElseThrow(),
                sessions.orElseThrow(),
                queue.orElseThrow(),
                catalog.orElseThrow(),
                api.orElseThrow(),
                web.orElseThrow()));
    }
}
