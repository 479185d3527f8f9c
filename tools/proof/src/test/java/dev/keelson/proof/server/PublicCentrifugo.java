package dev.keelson.proof.server;

import com.pulumi.core.Output;
import dev.keelson.cache.CacheAddress;
import dev.keelson.host.Host;
import dev.keelson.messaging.Centrifugo;
import dev.keelson.messaging.CentrifugoArgs;
import dev.keelson.messaging.ChannelNamespace;
import dev.keelson.ops.verify.Proof;
import dev.keelson.proof.engine.LoopbackKey;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.ops.Verified;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.route.Loopback;
import dev.keelson.proof.route.Traefik;
import dev.keelson.proof.route.TraefikFlags;
import dev.keelson.proof.route.WebRequest;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.Page;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import dev.keelson.route.CertificateIssuer;
import dev.keelson.route.HostRoutes;
import dev.keelson.route.HostRoutesArgs;
import dev.keelson.route.RouteMiddlewares;
import dev.keelson.route.RouteMiddlewaresArgs;
import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPortBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** A declared Centrifugo that runs here, and a Traefik with the routes of the host that leads to it. */
final class PublicCentrifugo implements AutoCloseable {
    static final String ORIGIN = "https://app.shop.example";
    static final String TOKEN_KEY = "the-key-that-signs-the-tokens-of-clients";
    static final String API_KEY = "the-key-that-opens-the-api";
    static final String ADMIN_SECRET = "the-secret-of-the-admin-page";

    private static final String NAME = "centrifugo";
    private static final HostName HOST = new HostName("ws.shop.example");
    private static final int API_PORT = 8000;
    private static final int CLIENT_PORT = 8001;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** The names of these Secrets' keys are those that the pod asks for; others would leave a variable without value. */
    private static final Map<String, String> SECRETS = Map.of(
            "centrifugo-secrets/token-key", TOKEN_KEY,
            "centrifugo-secrets/api-key", API_KEY,
            "centrifugo-secrets/admin-password", "the-password-of-the-admin-page",
            "centrifugo-secrets/admin-secret", ADMIN_SECRET,
            "valkey-login/password", "no-matter");

    /** What the chart of k3s's Traefik sets, as far as this host needs it. */
    private static final TraefikFlags FLAGS =
            new TraefikFlags(List.of("--providers.kubernetescrd", "--entryPoints.websecure.http.tls"));

    private final Parts parts;
    private final RunFolder folder;
    private final ServerStart start;
    private final Proof proof;
    private final ChildProcess centrifugo;
    private final InetAddress address;
    private final Traefik traefik;
    private final HttpClient outside;
    private final AtomicReference<String> healthPath = new AtomicReference<>();
    private final HttpClient inside = HttpClient.newHttpClient();

    private PublicCentrifugo(QuickCluster cluster, Parts parts) {
        this.parts = parts;
        var network = Loopback.random();
        var declared = Declared.by(this::declare, hosts());
        this.start = ServerStart.of(declared, NAME, SECRETS);
        this.proof = declared.proof(NAME);
        this.address = network.at(10);
        this.folder = parts.add(RunFolder.create());
        this.centrifugo = parts.add(ChildProcess.start(folder, NAME, command()));
        var key = LoopbackKey.create(folder.path(), "dns:" + HOST);
        route(cluster, declared, key);
        this.traefik = parts.add(Traefik.start(cluster.kubeconfig(), network.at(1), FLAGS));
        var proxy = parts.add(EveryHost.at(traefik.secure()));
        this.outside = HttpClient.newBuilder()
                .proxy(ProxySelector.of(proxy.address()))
                .sslContext(key.trusting())
                .build();
    }

    static PublicCentrifugo start(QuickCluster cluster) {
        var parts = new Parts();
        try {
            var site = new PublicCentrifugo(cluster, parts);
            site.await();
            return site;
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    /** What one starts with that shares a cache with others and has such channels. */
    static ServerStart sharing(ChannelNamespace namespace) {
        var password = new Uses.SecretKey("valkey-login", "password");
        var cache = new CacheAddress(new DnsLabel("valkey"), 6379, Optional.of(password), List.of());
        var args = args().engine(CentrifugoArgs.Engine.REDIS)
                .replicas(2)
                .namespaces(namespace)
                .build();
        return ServerStart.of(Declared.by(site -> new Centrifugo(NAME, args, cache, site), hosts()), NAME, SECRETS);
    }

    ServerStart start() {
        return start;
    }

    /** All that Centrifugo has written. */
    String log() {
        try {
            return Files.readString(folder.path().resolve(NAME + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What verify finds wrong, if these are the Secrets' values. */
    List<String> wrong(Map<String, String> changed) {
        var secrets = new TreeMap<>(SECRETS);
        secrets.putAll(changed);
        return new Verified(address.getHostAddress(), secrets).wrong(proof);
    }

    /** What verify finds wrong in another one beside it, with more variables. */
    List<String> wrongWith(Map<String, String> variables) {
        var other = Loopback.random().at(1).getHostAddress();
        var here = start.with(Map.of("CENTRIFUGO_HTTP_SERVER_ADDRESS", other)).with(variables);
        var words = here.arguments();
        var command = here.command(folder, Tools.ensure(NAME).program(NAME), words.subList(1, words.size()));
        try (var process = ChildProcess.start(folder, "other", command)) {
            Wait.of(LIMIT)
                    .orUntil(process::death)
                    .until(
                            "the other's health",
                            () -> Page.text(inside, "http://%s:%d/health".formatted(other, API_PORT)));
            return new Verified(other, SECRETS).wrong(proof);
        }
    }

    /** What a check of the host asks for. */
    String healthPath() {
        return Objects.requireNonNull(healthPath.get(), "not started");
    }

    /** Where apps find it. */
    String url() {
        return "http://%s:%d".formatted(address.getHostAddress(), API_PORT);
    }

    /** A client from outside, on a page of this origin. */
    MessageClient connect(String origin) {
        var url = "wss://%s:%d/connection/websocket"
                .formatted(HOST, traefik.secure().getPort());
        return MessageClient.open(outside, URI.create(url), origin);
    }

    /** A request from outside. */
    WebRequest.Answer send(String method, String path, Map<String, String> headers) {
        return traefik.send(new WebRequest(WebRequest.SECURE, method, HOST.text(), path, headers, ""));
    }

    /** A request from an app. */
    HttpResponse<String> inside(String path) {
        return inside(HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.ofString());
    }

    <T> HttpResponse<T> inside(HttpRequest request, BodyHandler<T> handler) {
        try {
            return inside.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    private static CentrifugoArgs.Builder args() {
        return CentrifugoArgs.builder()
                .image(new ImageReference("centrifugo/centrifugo:v6.9.1"))
                .secrets(new SecretSource.Sealed(new SealedFile("sealed/centrifugo-secrets.yaml", Map.of())));
    }

    private static Host[] hosts() {
        return new Host[] {
            Host.of(new HostName("app.shop.example"), new DnsLabel("ui")), Host.of(HOST, new DnsLabel(NAME))
        };
    }

    private void declare(Site site) {
        var centrifugo = new Centrifugo(NAME, args().build(), site);
        healthPath.set(centrifugo.healthPath());
        var middlewares = new RouteMiddlewares("route", new RouteMiddlewaresArgs(Limits.DEFAULT, Output.of(0)), site);
        var issuer = new CertificateIssuer(Output.of("letsencrypt-prod"), CertificateIssuer.Kind.CLUSTER);
        var host = Host.of(HOST, new DnsLabel(NAME));
        new HostRoutes(
                HOST.text(),
                new HostRoutesArgs(host, List.of(centrifugo), middlewares, issuer, Optional.empty()),
                site);
    }

    /** At an address of its own, as in a pod; nothing else differs. */
    private List<String> command() {
        var here = start.with(Map.of("CENTRIFUGO_HTTP_SERVER_ADDRESS", address.getHostAddress()));
        var words = here.arguments();
        return here.command(folder, Tools.ensure(NAME).program(NAME), words.subList(1, words.size()));
    }

    private void route(QuickCluster cluster, Declared declared, LoopbackKey key) {
        cluster.crds().install(Crds.OF_K3S);
        new Admission(cluster.client(), cluster.crds())
                .admitAll(declared.of(Set.of("Namespace", "Service", "Middleware", "IngressRoute")));
        cluster.client()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withNamespace(Declared.NAMESPACE)
                        .withName(HOST + "-tls")
                        .endMetadata()
                        .withType("kubernetes.io/tls")
                        .addToStringData("tls.crt", key.certificate())
                        .addToStringData("tls.key", key.key())
                        .build())
                .create();
        endpoint(cluster.client(), "http", API_PORT);
        endpoint(cluster.client(), "client", CLIENT_PORT);
    }

    /** No API server takes a loopback address but as a name. */
    private void endpoint(KubernetesClient client, String port, int number) {
        client.resource(new EndpointSliceBuilder()
                        .withNewMetadata()
                        .withNamespace(Declared.NAMESPACE)
                        .withName(NAME + "-" + port)
                        .addToLabels("kubernetes.io/service-name", NAME)
                        .endMetadata()
                        .withAddressType("FQDN")
                        .withEndpoints(new EndpointBuilder()
                                .withAddresses(address.getHostAddress())
                                .withNewConditions(true, true, false)
                                .build())
                        .withPorts(new EndpointPortBuilder()
                                .withName(port)
                                .withPort(number)
                                .build())
                        .build())
                .create();
    }

    private void await() {
        Wait.of(LIMIT)
                .orUntil(centrifugo::death)
                .until("Centrifugo's health", () -> Page.text(inside, url() + "/health"));
        traefik.await(
                "the route to clients",
                routers -> routers.stream()
                        .anyMatch(router -> router.isServed() && router.rule().equals("Host(`%s`)".formatted(HOST))));
        traefik.awaitServer(new InetSocketAddress(address, CLIENT_PORT), true);
    }
}
