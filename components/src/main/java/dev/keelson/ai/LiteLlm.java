package dev.keelson.ai;

import com.pulumi.resources.ComponentResource;
import dev.keelson.cache.CacheAddress;
import dev.keelson.database.ServiceDatabase;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.site.Offering;
import dev.keelson.site.Part;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.workload.ConfigFile;
import dev.keelson.workload.ConfiguredServer;
import dev.keelson.workload.ConfiguredServerArgs;
import dev.keelson.workload.HttpProbe;
import dev.keelson.workload.PartSecret;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A LiteLLM proxy: apps ask all models in one place, with one key, and a question that was asked before is answered
 * from the cache.
 *
 * <p>It has one pod, which migrates its database when it starts: two would migrate at once. No public host leads to it.
 */
public final class LiteLlm extends ComponentResource implements Offering {
    public static final String TYPE = "keelson:ai:LiteLlm";

    /** What an app may take of it. */
    public static final Set<String> FACTS = Set.of("apiKey", "url");

    static final int PORT = 4000;

    private static final String FOLDER = "/etc/litellm";
    private static final String FILE = "config.yaml";

    /** Without it, LiteLLM would start, and keep nothing. */
    private static final String DATABASE = ServiceDatabase.VARIABLE;

    /** Anything else would be read as a developer's machine, with the variables of files that lie about. */
    private static final String MODE = "PRODUCTION";

    /** Its migrations are copied where Prisma may write beside them: it may not in the image's own folders. */
    private static final String MIGRATIONS = "/tmp/migrations";

    /** The user of the image without root, which owns what Prisma needs there. */
    private static final int USER = 65_534;

    private static final String LIVE = "/health/liveliness";
    private static final String READY = "/health/readiness";

    /** With its first request, five minutes and a little: a first start makes all tables. */
    private static final HttpProbe START = HttpProbe.of(LIVE, 10, 10, 30);

    private final DnsLabel name;

    /**
     * Declares it.
     *
     * @param database gives it {@value #DATABASE}
     */
    public LiteLlm(String name, LiteLlmArgs args, Part database, CacheAddress cache, Site site) {
        super(TYPE, name, site.options());
        this.name = new DnsLabel(name);
        check(database.uses());
        var file = new ConfigFile(FOLDER, FILE, new LiteLlmConfig(args.models(), cache).render());
        var secret = new PartSecret(name + "-secrets", LiteLlmSecrets.own(this.name), args.secrets(), name, this, site);
        var keys = new PartSecret(
                name + "-keys", LiteLlmSecrets.ofProviders(args.keys()), args.providerKeys(), name, this, site);
        var server = ConfiguredServerArgs.builder(this.name)
                .image(args.image())
                .arguments("--config", file.path(), "--port", Integer.toString(PORT), "--num_workers", "1")
                .file(file)
                .uses(variables(args)
                        .and(database)
                        .and(cache.passwordIn(LiteLlmConfig.CACHE_PASSWORD))
                        .after(List.of(secret.resource(), keys.resource())))
                .secret(secret.name(), secret.checksum())
                .secret(keys.name(), keys.checksum())
                .port("http", PORT)
                .startup(START)
                .liveness(HttpProbe.of(LIVE, 60, 10))
                .readiness(HttpProbe.of(READY, 30, 5))
                .resources(args.resources())
                .user(USER)
                .tables("_prisma_migrations")
                .folder("tmp", "/tmp")
                .build();
        var service = new ConfiguredServer(name, server, this, site).service();
        site.prove(
                "litellm",
                name,
                Map.of(
                        "port",
                        PORT,
                        "apiKey",
                        new Uses.SecretKey(secret.name(), LiteLlmSecrets.MASTER_KEY).facts(),
                        "models",
                        args.models().stream().map(Model::name).toList()));
        registerOutputs(Map.of("service", service));
    }

    @Override
    public DnsLabel name() {
        return name;
    }

    /** Where it is, in the variable {@code <NAME>_URL}. */
    @Override
    public Uses uses() {
        return url(Uses.urlVariable(name));
    }

    @Override
    public Map<String, Offer> offers() {
        return Map.of("url", this::url, "apiKey", this::apiKey);
    }

    /** Where it is, in this variable. */
    public Uses url(String variable) {
        return Uses.variable(variable, "http://%s:%d".formatted(name, PORT))
                .calling(new Uses.Callee(name.text(), PORT))
                .after(List.of(this));
    }

    /** The key that it asks for, in this variable. */
    public Uses apiKey(String variable) {
        return Uses.reference(variable, LiteLlmSecrets.name(name), LiteLlmSecrets.MASTER_KEY)
                .after(List.of(this));
    }

    private static void check(Uses database) {
        if (!database.variables().containsKey(DATABASE)
                && !database.references().containsKey(DATABASE)) {
            var problems = new Problems();
            problems.wrong("database", "without " + DATABASE, "a part that gives this variable");
            problems.check();
        }
    }

    private Uses variables(LiteLlmArgs args) {
        var uses = Uses.variable("LITELLM_MODE", MODE)
                .and(Uses.variable("LITELLM_MIGRATION_DIR", MIGRATIONS))
                .and(Uses.variable("USE_PRISMA_MIGRATE", "True"))
                .and(Uses.reference(LiteLlmConfig.MASTER_KEY, LiteLlmSecrets.name(name), LiteLlmSecrets.MASTER_KEY));
        for (var key : args.keys()) {
            uses = uses.and(Uses.reference(Model.variable(key), LiteLlmSecrets.PROVIDER_KEYS, key));
        }
        return uses;
    }
}
