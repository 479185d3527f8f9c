package dev.keelson.proof.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.cache.ValkeyArgs;
import dev.keelson.cache.ValkeyArgs.Holds;
import dev.keelson.proof.run.Requirement;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.ImageReference;
import dev.keelson.workload.Resources;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The command, the probes and the login of a declared Valkey, with Debian's Redis 7 in Valkey's place.
 *
 * <p>Open: Valkey itself, which no registry within reach has; it began as this Redis.
 */
class ValkeyIT {
    /** Every character that has a meaning in a URL, a file of the server or a shell, and some beyond ASCII. */
    private static final String PASSWORD = " !\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~%2F\u00e9\ud83d\ude00";

    /** Of which 8 MiB are for data. */
    private static final Resources SMALL = Resources.of("50m", "10Mi", "50m", "10Mi");

    private static final int HALF_A_MEGABYTE = 1 << 19;

    private @Nullable CacheServer started;

    private CacheServer start(ValkeyArgs.Builder args) {
        var complete =
                args.image(new ImageReference("valkey/valkey:8.0-alpine")).build();
        started = Requirement.orSkip(() -> CacheServer.start(complete, PASSWORD));
        return started;
    }

    @AfterEach
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void aFullQueueTellsTheAppAndKeepsEveryJob() {
        var server = start(ValkeyArgs.builder().resources(SMALL).holds(Holds.QUEUES));

        var answers = fill(server);

        assertThat(answers).first().isEqualTo("OK");
        assertThat(answers).last().asString().contains("OOM command not allowed");
        var kept = answers.stream().filter("OK"::equals).count();
        assertThat(server.ask("dbsize")).isEqualTo(Long.toString(kept));
        assertThat(server.ask("strlen", "job-0")).isEqualTo(Integer.toString(HALF_A_MEGABYTE));
    }

    @Test
    void aFullCacheDropsWhatWasNotUsedForLongest() {
        var server = start(ValkeyArgs.builder().resources(SMALL).holds(Holds.CACHE));

        assertThat(fill(server)).allMatch("OK"::equals);

        assertThat(server.ask("exists", "job-0")).isEqualTo("0");
        assertThat(server.ask("exists", "job-31")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Holds.class)
    void itsDataOutlivesACrash(Holds holds) {
        var server = start(ValkeyArgs.builder().holds(holds));
        assertThat(server.ask("set", "job", "here")).isEqualTo("OK");

        server.crash();

        server.awaitReady();
        assertThat(server.ask("get", "job")).isEqualTo("here");
    }

    @Test
    void itAsksForItsPasswordAndTakesItFromTheSecret() {
        var server = start(
                ValkeyArgs.builder().password(new SecretSource.Generated(new SecretOrigin.Generated("1", false))));

        var stranger = server.ask(false, "-e", "get", "job");
        assertThat(stranger.isSuccess()).isFalse();
        assertThat(stranger.text()).contains("NOAUTH");
        assertThat(server.ask("set", "job", "here")).isEqualTo("OK");
        assertThat(server.askByUrl("get", "job").out()).isEqualTo("here\n");
        assertThat(server.probe("livenessProbe").out()).isEqualTo("PONG\n");
    }

    /** A server that reads a long file must not be restarted, or it would never get to the end of it. */
    @Test
    void whileItReadsItsFileItIsAliveAndNotReady() {
        var server = start(ValkeyArgs.builder());
        server.ask("eval", "for i = 1, 4096 do redis.call('set', 'job-' .. i, i) end", "0");

        // For the server's own tests: so long for each command, in microseconds. It answers every 1024 commands.
        server.crash("--key-load-delay", "1000");

        server.awaitLoading();
        var ready = server.probe("readinessProbe");
        assertThat(ready.text()).contains("LOADING");
        assertThat(ready.isSuccess()).isFalse();
        var alive = server.probe("livenessProbe");
        assertThat(alive.text()).contains("LOADING");
        assertThat(alive.isSuccess()).isTrue();
        server.awaitReady();
        assertThat(server.ask("dbsize")).isEqualTo("4096");
    }

    /** Sixteen megabytes. */
    private static List<String> fill(CacheServer server) {
        return IntStream.range(0, 32)
                .mapToObj(job -> server.ask(
                        "eval",
                        "return redis.call('set', KEYS[1], string.rep('x', ARGV[1]))",
                        "1",
                        "job-" + job,
                        Integer.toString(HALF_A_MEGABYTE)))
                .toList();
    }
}
