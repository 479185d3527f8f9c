package dev.keelson.proof.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Passes a program's messages on and remembers the last. */
final class LastLine extends Thread {
    private final InputStream stream;
    private volatile String text = "";

    LastLine(InputStream stream) {
        super("messages");
        setDaemon(true);
        this.stream = stream;
    }

    @Override
    public void run() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                text = line;
                System.err.println(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }
}
