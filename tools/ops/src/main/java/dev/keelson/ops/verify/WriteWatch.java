package dev.keelson.ops.verify;

import dev.keelson.ops.verify.Web.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends a write to each host again and again, and knows how long they failed. */
final class WriteWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Map<Proof, Duration> longest = new ConcurrentHashMap<>();
    private final List<Proof> hosts;
    private final Web web;
    private final List<Thread> threads;
    private volatile boolean isOver;

    private WriteWatch(List<Proof> hosts, Web web) {
        this.hosts = hosts;
        this.web = web;
        this.threads = hosts.stream()
                .map(host -> new Thread(() -> watch(host), "writes to " + host.name()))
                .toList();
    }

    static WriteWatch start(List<Proof> hosts, Web web) {
        var watch = new WriteWatch(List.copyOf(hosts), web);
        watch.threads.forEach(Thread::start);
        return watch;
    }

    /** The longest time without a write that reached the primary, so far. */
    Map<Proof, Duration> outages() {
        var outages = new LinkedHashMap<Proof, Duration>();
        hosts.forEach(host -> outages.put(host, longest.getOrDefault(host, Duration.ZERO)));
        return outages;
    }

    private void watch(Proof host) {
        var request = Request.of("OPTIONS", host.text("url"));
        var lastGood = System.nanoTime();
        while (!isOver) {
            var isGood = isGood(request);
            var now = System.nanoTime();
            var failed = Duration.ofNanos(now - lastGood).minus(PAUSE);
            if (!isGood || failed.compareTo(PAUSE) > 0) {
                longest.merge(host, failed, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
            lastGood = isGood ? now : lastGood;
            pause();
        }
    }

    private boolean isGood(Request request) {
        try {
            return HostProbe.reachedPrimary(web.ask(request));
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        isOver = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
