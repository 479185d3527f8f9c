package dev.keelson.proof.server;

import dev.keelson.ai.LiteLlm;
import dev.keelson.ai.LiteLlmArgs;
import dev.keelson.ai.Model;
import dev.keelson.cache.CacheAddress;
import dev.keelson.proof.engine.Command;
import dev.keelson.proof.ops.Verified;
import dev.keelson.proof.route.Loopback;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.MissingException;
import dev.keelson.proof.run.Page;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A declared LiteLLM that runs here, with the Redis of Debian for its cache and a provider of the test. */
final class RunningLiteLlm implements AutoCloseable {
    static final String MASTER_KEY = "sk-the-master-key";
    static final String PROVIDER_KEY = "the-key-that-the-provider-issued";

    private static final String NAME = "litellm";
    private static final String CACHE_PASSWORD = "the-password-of-the-cache";
    private static final int PORT = 4000;

    /** It is slow on a machine that does other things too, and looks in vain for its list of prices first. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Map<String, String> SECRETS = Map.of(
            "litellm-secrets/master-key", MASTER_KEY,
            "ai-api-keys/openai", PROVIDER_KEY,
            "postgres-litellm-user/uri", "no-matter",
            "cache-login/password", CACHE_PASSWORD);

    private final Parts parts;
    private final RunFolder folder;
    private final InetAddress address;
    private final int cachePort = freePort();
    private final Declared declared = Declared.by(this::declare);
    private final ModelProvider provider;
    private final ChildProcess server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningLiteLlm(Parts parts) {
        this.parts = parts;
        this.folder = parts.add(RunFolder.create());
        this.address = Loopback.random().at(1);
        this.provider = parts.add(ModelProvider.start(address));
        parts.add(ChildProcess.start(
                folder,
                "redis-server",
                List.of(
                        redis().toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(cachePort),
                        "--requirepass",
                        CACHE_PASSWORD,
                        "--save",
                        "")));
        this.server = parts.add(ChildProcess.start(folder, NAME, command()));
    }

    static RunningLiteLlm start() {
        var parts = new Parts();
        try {
            var running = new RunningLiteLlm(parts);
            Wait.of(LIMIT)
                    .orUntil(running.server::death)
                    .until("LiteLLM's health", () -> Page.text(running.client, running.url("/health/readiness")));
            return running;
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    ModelProvider provider() {
        return provider;
    }

    /** What an app gets that asks this of a model, with this header in place of a key. */
    HttpResponse<String> ask(String authorization, String question) {
        var request = HttpRequest.newBuilder(URI.create(url("/v1/chat/completions")))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"model\":\"gpt-5\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                                .formatted(question)))
                .build();
        return send(request);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url(path))).timeout(LIMIT).build());
    }

    /** What Redis holds. */
    List<String> cached() {
        var command = List.of("redis-cli", "-p", Integer.toString(cachePort), "keys", "*");
        return new Command(folder.path(), Map.of("REDISCLI_AUTH", CACHE_PASSWORD), LIMIT)
                .require(command)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** What verify finds wrong with this master key, and these models more. */
    List<String> wrong(String masterKey, String... more) {
        var proof = declared.proof(NAME);
        List.of(more).forEach(proof.facts().getAsJsonArray("models")::add);
        return new Verified(address.getHostAddress(), Map.of("litellm-secrets/master-key", masterKey)).wrong(proof);
    }

    @Override
    public void close() {
        parts.close();
    }

    private String url(String path) {
        return "http://%s:%d%s".formatted(address.getHostAddress(), PORT, path);
    }

    /**
     * With the declared file and variables, but for three: its address; the provider's; and no database, since
     * Prisma's engines are in no registry within reach.
     */
    private List<String> command() {
        var installed = Path.of(Tools.ensure(NAME).program(NAME));
        var start = ServerStart.of(declared, NAME, SECRETS)
                .with(Map.of(
                        "DATABASE_URL", "",
                        "HOST", address.getHostAddress(),
                        "OPENAI_API_BASE", provider.url(),
                        "PYTHONPATH", installed.toString()));
        return start.command(folder, installed.resolve("bin/litellm").toString(), start.arguments());
    }

    private void declare(Site site) {
        var args = LiteLlmArgs.builder()
                .image(new ImageReference("ghcr.io/berriai/litellm-non_root:v1.108.7"))
                .secrets(sealed("litellm-secrets"))
                .providerKeys(sealed("ai-api-keys"))
                .models(new Model("gpt-5", "openai/gpt-5", "openai"))
                .build();
        var cache = new CacheAddress(
                new DnsLabel("localhost"),
                cachePort,
                Optional.of(new Uses.SecretKey("cache-login", "password")),
                List.of());
        new LiteLlm(NAME, args, Uses.reference("DATABASE_URL", "postgres-litellm-user", "uri"), cache, site);
    }

    private static SecretSource sealed(String name) {
        return new SecretSource.Sealed(new SealedFile("sealed/%s.yaml".formatted(name), Map.of()));
    }

    private static Path redis() {
        var program = Path.of("/usr/bin/redis-server");
        if (!Files.isExecutable(program)) {
            throw new MissingException("LiteLLM's cache needs a Redis: apt-get install redis-server");
        }
        return program;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
