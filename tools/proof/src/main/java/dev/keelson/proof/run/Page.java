package dev.keelson.proof.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What a program that a test has started says by http. */
public final class Page {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Page() {}

    /** The text of a page; nothing while the program starts, or has no such page yet. */
    public static Optional<String> text(HttpClient client, String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return Optional.of(answer.body()).filter(body -> answer.statusCode() == HttpURLConnection.HTTP_OK);
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
