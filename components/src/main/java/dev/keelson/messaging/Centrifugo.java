package dev.keelson.messaging;

import com.pulumi.resources.ComponentResource;
import dev.keelson.cache.CacheAddress;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Problems;
import dev.keelson.site.Backend;
import dev.keelson.site.Offering;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.workload.Caller;
import dev.keelson.workload.ConfigFile;
import dev.keelson.workload.ConfiguredServer;
import dev.keelson.workload.ConfiguredServerArgs;
import dev.keelson.workload.ConfiguredServerArgs.Replacement;
import dev.keelson.workload.HttpProbe;
import dev.keelson.workload.PartSecret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Centrifugo: apps publish to it, browsers hear it over a WebSocket.
 *
 * <p>It listens twice. Apps call its API at the port {@value #API_PORT}, as they would call any Centrifugo; its admin
 * page and its health check are there too, and no public host leads there. A public host leads to the port
 * {@value #CLIENT_PORT}, where only clients find something: so no rule of a route has to keep the world away from the
 * API.
 *
 * <p>A client is let in with a token that an app has signed with the token key. That key opens nothing else, and the
 * secret of the admin page signs no token.
 */
public final class Centrifugo extends ComponentResource implements Served, Offering {
    public static final String TYPE = "keelson:messaging:Centrifugo";

    static final int API_PORT = 8000;
    static final int CLIENT_PORT = 8001;

    /** What an app may take of it. */
    public static final Set<String> FACTS = Set.of("apiKey", "tokenKey", "url");

    private static final String REDIS_PASSWORD = "CENTRIFUGO_ENGINE_REDIS_PASSWORD";

    private static final String FOLDER = "/etc/centrifugo";
    private static final String FILE = "config.json";

    /** It only says that the process answers; it is the one answer that everybody may have. */
    private static final String PUBLIC_HEALTH = "/connection/init";

    private static final String HEALTH = "/health";

    /** The user of the official image. */
    private static final int USER = 1000;

    private final DnsLabel name;
    private final Backend backend;

    /** One that keeps what its channels hold in its memory. */
    public Centrifugo(String name, CentrifugoArgs args, Site site) {
        this(name, args, Optional.empty(), site);
    }

    /** One that keeps what its channels hold in this cache, if its settings say so. */
    public Centrifugo(String name, CentrifugoArgs args, CacheAddress cache, Site site) {
        this(name, args, Optional.of(cache), site);
    }

    private Centrifugo(String name, CentrifugoArgs args, Optional<CacheAddress> cache, Site site) {
        super(TYPE, name, site.options());
        this.name = new DnsLabel(name);
        check(args, cache, site);
        var engine = cache.filter(any -> args.engine() == CentrifugoArgs.Engine.REDIS);
        var file = new ConfigFile(
                FOLDER, FILE, new CentrifugoConfig(origins(args, site), engine, args.namespaces()).render());
        var secret =
                new PartSecret(name + "-secrets", CentrifugoSecrets.shape(this.name), args.secrets(), name, this, site);
        var server = ConfiguredServerArgs.builder(this.name)
                .image(args.image())
                .replicas(args.replicas())
                // Of two pods with memories of their own, each would miss what is published to the other.
                .replacement(engine.isPresent() ? Replacement.OVERLAPPING : Replacement.EXCLUSIVE)
                .arguments("centrifugo", "--config", file.path())
                .file(file)
                .uses(variables(engine).after(List.of(secret.resource())))
                .secret(secret.name(), secret.checksum())
                .port("http", API_PORT)
                .port("client", CLIENT_PORT, callers(site))
                .liveness(HttpProbe.of(HEALTH, 30, 10))
                .readiness(HttpProbe.of(HEALTH, 5, 5))
                .resources(args.resources())
                .user(USER)
                .build();
        this.backend = new Backend(new ConfiguredServer(name, server, this, site).service(), CLIENT_PORT);
        site.prove(
                "centrifugo",
                name,
                Map.of(
                        "apiPort",
                        API_PORT,
                        "clientPort",
                        CLIENT_PORT,
                        "apiKey",
                        new Uses.SecretKey(secret.name(), CentrifugoSecrets.API_KEY).facts(),
                        "tokenKey",
                        new Uses.SecretKey(secret.name(), CentrifugoSecrets.TOKEN_KEY).facts()));
        registerOutputs(Map.of("reads", backend.service(), "writes", backend.service()));
    }

    @Override
    public DnsLabel name() {
        return name;
    }

    @Override
    public Backend reads() {
        return backend;
    }

    @Override
    public Backend writes() {
        return backend;
    }

    @Override
    public String healthPath() {
        return PUBLIC_HEALTH;
    }

    /** Where its API is, in the variable {@code <NAME>_URL}. */
    @Override
    public Uses uses() {
        return url(Uses.urlVariable(name));
    }

    @Override
    public Map<String, Offer> offers() {
        return Map.of("url", this::url, "apiKey", this::apiKey, "tokenKey", this::tokenKey);
    }

    /** Where its API is, in this variable. */
    public Uses url(String variable) {
        return Uses.variable(variable, "http://%s:%d".formatted(name, API_PORT))
                .calling(new Uses.Callee(name.text(), API_PORT))
                .after(List.of(this));
    }

    /** What opens the API, in this variable. */
    public Uses apiKey(String variable) {
        return reference(variable, CentrifugoSecrets.API_KEY);
    }

    /** What signs the tokens of clients, in this variable. */
    public Uses tokenKey(String variable) {
        return reference(variable, CentrifugoSecrets.TOKEN_KEY);
    }

    private Uses reference(String variable, String key) {
        return Uses.reference(variable, CentrifugoSecrets.name(name), key).after(List.of(this));
    }

    private Uses variables(Optional<CacheAddress> engine) {
        var uses = engine.map(cache -> cache.passwordIn(REDIS_PASSWORD)).orElseGet(Uses::nothing);
        for (var variable : CentrifugoSecrets.VARIABLES.entrySet()) {
            uses = uses.and(Uses.reference(variable.getKey(), CentrifugoSecrets.name(name), variable.getValue()));
        }
        return uses;
    }

    private Caller[] callers(Site site) {
        return Caller.ofHosts(site, name).toArray(Caller[]::new);
    }

    private Set<HostName> origins(CentrifugoArgs args, Site site) {
        return args.origins().isEmpty()
                ? site.cluster().site().hosts().stream()
                        .filter(host -> !host.service().equals(name))
                        .map(host -> host.name())
                        .collect(Collectors.toSet())
                : Set.copyOf(args.origins());
    }

    private static void check(CentrifugoArgs args, Optional<CacheAddress> cache, Site site) {
        var problems = new Problems();
        args.checkOrigins(site.cluster().site().hosts(), problems);
        if (args.engine() == CentrifugoArgs.Engine.REDIS && cache.isEmpty()) {
            problems.wrong("engine", "redis", "memory where no cache is handed over");
        }
        problems.check();
    }
}
