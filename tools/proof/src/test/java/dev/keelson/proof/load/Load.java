package dev.keelson.proof.load;

import dev.keelson.proof.route.WebRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Clients who go on until they are stopped. */
final class Load implements AutoCloseable {
    /** All together send some 50 requests in a second. */
    private static final int CLIENTS = 20;

    private static final long PAUSE_MILLIS = 400;

    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean isStopped;

    private Load(Function<WebRequest, WebRequest.Answer> traefik) {
        IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Client(number, traefik))
                .forEach(client -> clients.add(threads.submit(() -> run(client))));
    }

    static Load start(Function<WebRequest, WebRequest.Answer> traefik) {
        return new Load(traefik);
    }

    /** What happened so far. */
    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Waits for the last answers; a client that failed fails the test. */
    @Override
    public void close() {
        isStopped = true;
        try {
            for (var client : clients) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private void run(Client client) {
        var next = System.nanoTime();
        while (!isStopped) {
            exchanges.add(client.next());
            // An answer that takes long costs a client's requests; they are not made up for.
            next = Math.max(next + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS), System.nanoTime());
            try {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
