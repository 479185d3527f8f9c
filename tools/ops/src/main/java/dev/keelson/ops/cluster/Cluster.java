package dev.keelson.ops.cluster;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.utils.HttpClientUtils;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A live cluster, asked by few requests: lists come in pages, and as metadata alone where that is enough.
 *
 * <p>It uses fabric8's connection, which knows kubeconfigs and logins, and none of its models: these take longer to load
 * than a whole preflight.
 */
public final class Cluster implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int PAGE = 500;
    private static final int MAX_MESSAGE = 300;
    private static final int CONFLICT = HttpURLConnection.HTTP_CONFLICT;

    private static final String JSON = "application/json";
    private static final String METADATA = JSON + ";as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

    private final String url;
    private final HttpClient client;
    private int requests;

    private Cluster(String url, HttpClient client) {
        this.url = url;
        this.client = client;
    }

    /** Asks nothing yet. */
    public static Cluster of(Config config) {
        var bounded = new ConfigBuilder(config)
                .withConnectionTimeout(CONNECT_MILLIS)
                .withRequestTimeout(ANSWER_MILLIS)
                .withRequestRetryBackoffLimit(0) // whoever waits asks again
                .build();
        return new Cluster(
                bounded.getMasterUrl().replaceFirst("/+$", ""),
                HttpClientUtils.getHttpClientFactory().newBuilder(bounded).build());
    }

    /** How many requests were made. */
    public int requests() {
        return requests;
    }

    /** One object, if it is there. */
    public Optional<Item> get(Kind kind, String namespace, String name) {
        return get(kind.path(namespace) + "/" + name, JSON).map(object -> new Item(kind, object));
    }

    /** All of a kind, or those of one namespace, whole. */
    public List<Item> list(Kind kind, Optional<String> namespace) {
        return list(kind, namespace, "", JSON);
    }

    /** What they are called and who owns them, without what they hold: for Secrets, no value leaves the cluster. */
    public List<Item> metadata(Kind kind, String query) {
        return list(kind, Optional.empty(), query, METADATA);
    }

    /** Makes an object; false if there is one of its name, which stays as it is. */
    public boolean create(Item item, String manager) {
        var path = item.kind().path(item.namespace()) + "?fieldManager=" + manager;
        var response = send(
                "create " + item.text(),
                request(path, JSON).post(JSON, item.json().toString()).build());
        if (response.code() == CONFLICT) {
            return false;
        }
        if (item.kind().equals(Kind.SECRET) && !HttpResponse.isSuccessful(response.code())) {
            // What the API server says of it may quote it.
            throw new ClusterException("%s refuses to create %s (%d).".formatted(this, item.text(), response.code()));
        }
        require("create " + item.text(), response);
        return true;
    }

    /** Merges metadata into an object; false if the object has changed since it was read. */
    public boolean merge(Item item, JsonObject metadata, String manager) {
        var patch = new JsonObject();
        var guarded = metadata.deepCopy();
        guarded.add("resourceVersion", Json.object(item.json(), "metadata").get("resourceVersion"));
        patch.add("metadata", guarded);
        var response = send(
                "change " + item.text(),
                request(item.path() + "?fieldManager=" + manager, JSON)
                        .method("PATCH", "application/merge-patch+json", patch.toString())
                        .build());
        if (response.code() == CONFLICT) {
            return false;
        }
        require("change " + item.text(), response);
        return true;
    }

    Optional<JsonObject> get(String path, String accept) {
        var response = send("read " + path, request(path, accept).build());
        if (response.code() == HttpURLConnection.HTTP_NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(require("read " + path, response));
    }

    private List<Item> list(Kind kind, Optional<String> namespace, String query, String accept) {
        var path = namespace.map(kind::path).orElseGet(kind::path);
        var items = new ArrayList<Item>();
        var next = "";
        do {
            var page = get(path + "?limit=" + PAGE + query + next, accept);
            page.stream()
                    .flatMap(list -> Json.objects(list, "items").stream())
                    .forEach(object -> items.add(new Item(kind, object)));
            next = page.flatMap(list -> Json.text(list, "metadata", "continue"))
                    .filter(token -> !token.isEmpty())
                    .map(token -> "&continue=" + encoded(token))
                    .orElse("");
        } while (!next.isEmpty());
        return items;
    }

    /** A part of a query, as an address has it. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String accept) {
        return client.newHttpRequestBuilder().uri(url + path).header("Accept", accept);
    }

    private HttpResponse<String> send(String what, HttpRequest request) {
        requests++;
        var answer = client.sendAsync(request, String.class);
        try {
            return answer.get(CONNECT_MILLIS + ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw outOfReach("no answer in time");
        } catch (ExecutionException e) {
            throw outOfReach(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted: could not %s.".formatted(what));
        }
    }

    private ClusterException outOfReach(String reason) {
        return new ClusterException("%s is out of reach: %s.".formatted(this, reason));
    }

    /** The innermost cause that says something; below a failed connection, the JDK speaks of channels. */
    private static String reason(Throwable failure) {
        var reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return "no connection";
            }
            var message = cause.getMessage();
            reason = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        }
        return reason.replaceFirst("[.\\s]+$", "");
    }

    private JsonObject require(String what, HttpResponse<String> response) {
        var code = response.code();
        if (code == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new ClusterException(this + " does not know the login of this kubeconfig (401).");
        }
        if (!HttpResponse.isSuccessful(code)) {
            throw new ClusterException("%s refuses to %s (%d)%s."
                    .formatted(this, what.replaceFirst("\\?.*", ""), code, said(response.body())));
        }
        return parse(response.body())
                .orElseThrow(() -> new ClusterException("%s does not answer as Kubernetes does.".formatted(this)));
    }

    private static String said(String body) {
        var message =
                parse(body).flatMap(status -> Json.text(status, "message")).orElse("");
        var start = message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "…" : message;
        return start.isEmpty() ? "" : ": " + start.replaceFirst("[.\\s]+$", "");
    }

    private static Optional<JsonObject> parse(String text) {
        try {
            var json = JsonParser.parseString(text);
            return json.isJsonObject() ? Optional.of(json.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty(); // whoever needs an object says so
        }
    }

    /** For messages. */
    @Override
    public String toString() {
        return "The cluster at " + url;
    }

    @Override
    public void close() {
        client.close();
    }
}
