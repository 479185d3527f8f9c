package dev.keelson.ops.verify;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Asks a Redis or a Valkey whether it lets in whom it should, keeps what it is given, and gives it back. */
final class CacheProbe implements Probe {
    private static final int LIMIT_MILLIS = 5_000;
    private static final int LIVES_SECONDS = 60;
    private static final int MARK_SECONDS = 3_600;

    private final Live live;

    CacheProbe(Live live) {
        this.live = live;
    }

    @Override
    public void ask(Proof cache, Results results) {
        if (cache.optionalSecret("password").isPresent()) {
            refusesStrangers(cache, results);
        }
        with(cache, redis -> {
            results.expect(Check.PING, "PONG".equals(redis.ping()), "it answers");
            persists(redis, results);
            keeps(redis, results);
            return true;
        });
    }

    /** Writes a key, and asks later whether it is there. */
    Supplier<Boolean> mark(Proof cache) {
        var key = key();
        with(cache, redis -> redis.set(key, key, SetParams.setParams().ex(MARK_SECONDS)));
        return () -> with(cache, redis -> {
            var isThere = redis.exists(key);
            redis.del(key);
            return isThere;
        });
    }

    private <T> T with(Proof cache, Function<Jedis, T> work) {
        var login = DefaultJedisClientConfig.builder().timeoutMillis(LIMIT_MILLIS);
        cache.optionalSecret("password")
                .map(at -> live.secret(cache.namespace(), at))
                .ifPresent(login::password);
        try (var forward = forward(cache);
                var redis = new Jedis(new HostAndPort(forward.host(), forward.port()), login.build())) {
            return work.apply(redis);
        } catch (JedisException e) {
            throw new Unanswered(Check.PING, "it does not answer as it should: " + first(e));
        }
    }

    private Live.Forward forward(Proof cache) {
        return live.forward(live.ready(cache.namespace(), cache.name()), cache.number("port"));
    }

    private static String key() {
        return "keelson-verify:" + UUID.randomUUID();
    }

    private void refusesStrangers(Proof cache, Results results) {
        var nobody =
                DefaultJedisClientConfig.builder().timeoutMillis(LIMIT_MILLIS).build();
        try (var forward = forward(cache);
                var stranger = new Jedis(new HostAndPort(forward.host(), forward.port()), nobody)) {
            stranger.ping();
            results.wrong(Check.PASSWORD, "it answers without a password");
        } catch (JedisException e) {
            results.expect(Check.PASSWORD, first(e).startsWith("NOAUTH"), "without a password it says: " + first(e));
        }
    }

    private static void persists(Jedis redis, Results results) {
        Map<String, String> settings = redis.configGet("appendonly");
        var kept = settings.getOrDefault("appendonly", "?");
        results.expect(Check.PERSISTENCE, kept.equals("yes"), "appendonly is " + kept);
        var writes = redis.info("persistence");
        results.expect(
                Check.PERSISTENCE_WRITE,
                writes.contains("aof_last_write_status:ok"),
                writes.contains("aof_last_write_status:ok")
                        ? "the last write to its file was well"
                        : "the last write to its file failed");
    }

    private static void keeps(Jedis redis, Results results) {
        var key = key();
        redis.set(key, key, SetParams.setParams().ex(LIVES_SECONDS));
        var read = redis.get(key);
        redis.del(key);
        results.expect(
                Check.WRITE_READ,
                key.equals(read),
                key.equals(read) ? "a key written, read and removed" : "a key that was written is not there");
    }

    private static String first(JedisException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
