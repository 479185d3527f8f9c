package dev.keelson.proof.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final String DIGEST = "sha256:" + "a".repeat(64);

    @TempDir
    Path images;

    private Registry registry;

    @BeforeEach
    void serve() throws IOException {
        Files.createDirectories(images.resolve("images"));
        Files.createDirectories(images.resolve("blobs"));
        Files.writeString(images.resolve("images/redis"), "{\"manifest\": true}");
        Files.writeString(images.resolve("blobs").resolve(DIGEST), "a layer");
        registry = Registry.start(images, "127.0.0.1");
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void standsInForARepositoryWhateverTheTag() throws IOException, InterruptedException {
        assertThat(get("/v2/library/redis/manifests/7-alpine?ns=docker.io").body())
                .isEqualTo(get("/v2/library/redis/manifests/8").body())
                .isEqualTo("{\"manifest\": true}");
    }

    @Test
    void servesLayersByTheirDigest() throws IOException, InterruptedException {
        assertThat(get("/v2/library/redis/blobs/" + DIGEST).body()).isEqualTo("a layer");
        assertThat(get("/v2/library/redis/blobs/" + "sha256:" + "b".repeat(64)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsTheSizeOfAManifestBeforehand() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(registry.url() + "/v2/library/redis/manifests/7"))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Length")).contains("18");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.oci.image.manifest.v1+json");
    }

    @Test
    void remembersWhatItHasNoStandInFor() throws IOException, InterruptedException {
        assertThat(get("/v2/library/postgres/manifests/16").statusCode()).isEqualTo(404);

        assertThat(registry.unknown()).containsExactly("library/postgres");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(registry.url() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
