package dev.keelson.proof.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a test has started, closed from the last to the first. */
public final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    public <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e); // ours throw none that is checked
            }
        }
    }
}
