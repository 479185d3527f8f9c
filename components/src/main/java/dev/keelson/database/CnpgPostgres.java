package dev.keelson.database;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.crd.PostgresCluster;
import dev.keelson.crd.PostgresDatabase;
import dev.keelson.crd.ReadyWait;
import dev.keelson.crd.ScheduledBackup;
import dev.keelson.settings.Cron;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Site;
import dev.keelson.workload.Caller;
import dev.keelson.workload.IngressPolicy;
import dev.keelson.workload.PartSecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * PostgreSQL, run by CloudNativePG's operator, with a role and a database for each service that uses it.
 *
 * <p>It is there once its server takes connections and the operator has made the databases. Only the apps that a
 * database is handed to can reach it.
 */
public final class CnpgPostgres extends ComponentResource {
    public static final String TYPE = "keelson:database:CnpgPostgres";

    static final int PORT = 5432;

    /** The operator asks the manager in each pod here how its server is. */
    private static final int STATUS_PORT = 8000;

    private static final int METRICS_PORT = 9187;

    /** Two images on a slow line, and the copies one after the other. */
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    /** The operator tries again every few seconds. */
    private static final Duration LONGEST_DATABASE = Duration.ofMinutes(5);

    /** The operator names Services and pods after it, with up to 13 characters more. */
    private static final SettingType<DnsLabel> NAME = SettingType.NAME.where(
            "a name of at most 50 lower-case letters, digits and hyphens, the first a letter",
            name -> name.text().matches("[a-z].{0,49}"));

    private final String name;
    private final Map<String, ServiceDatabase> databases = new TreeMap<>();

    public CnpgPostgres(String name, CnpgPostgresArgs args, Site site) {
        super(TYPE, name, site.options());
        var problems = new Problems();
        problems.hold("name", NAME, name);
        problems.check();
        this.name = name;
        var child = CustomResourceOptions.builder().parent(this).build();
        var before = new ArrayList<Resource>();
        before.add(new NetworkPolicy(name + "-network-policy", policy(name, args, site), child));
        if (args.backup() instanceof PostgresBackup.ToBucket bucket) {
            before.add(new PartSecret(
                            name + "-backup-credentials",
                            PostgresBackup.ToBucket.keys(),
                            bucket.credentials(),
                            name,
                            this,
                            site)
                    .resource());
        }
        args.logins().forEach((service, source) -> {
            var login = new ServiceLogin(name, service);
            before.add(new PartSecret(login.secret(), login.shape(), source, name, this, site).resource());
        });
        var cluster = cluster(args, before, site);
        args.logins().keySet().forEach(service -> {
            var login = new ServiceLogin(name, service);
            databases.put(service.text(), new ServiceDatabase(login, database(login, cluster, site)));
        });
        if (args.backup() instanceof PostgresBackup.ToBucket bucket) {
            new ScheduledBackup(
                    name + "-backup",
                    site.metadata(name + "-backup", name),
                    Output.of(PostgresSpecs.scheduledBackup(name, bucket)),
                    CustomResourceOptions.builder()
                            .parent(this)
                            .dependsOn(cluster)
                            .build());
        }
        site.prove("postgres", name, facts(args));
        args.logins().keySet().forEach(service -> new ServiceLogin(name, service).prove(site));
        registerOutputs(Map.of("host", Output.of(host())));
    }

    /** Where the server that takes writes is found in its namespace. */
    public String host() {
        return host(name);
    }

    /**
     * The database of a service, to be handed to its app.
     *
     * @throws IllegalArgumentException if the arguments do not name the service
     */
    public ServiceDatabase database(String service) {
        var database = databases.get(service);
        if (database == null) {
            throw new IllegalArgumentException(
                    "%s has no database for %s: must be one of %s".formatted(name, service, databases.keySet()));
        }
        return database;
    }

    static String host(String server) {
        return server + "-rw";
    }

    /** The labels that the operator gives the server's pods; ours are on none of them. */
    static Map<String, String> pods(String server) {
        return Map.of("cnpg.io/cluster", server);
    }

    private PostgresCluster cluster(CnpgPostgresArgs args, List<Resource> before, Site site) {
        var annotations = new TreeMap<>(ReadyWait.annotations());
        if (args.backup() instanceof PostgresBackup.None none) {
            annotations.put(PostgresSpecs.NO_BACKUP, none.reason());
        }
        return new PostgresCluster(
                name + "-cluster",
                site.metadata(name, name, annotations),
                Output.tuple(site.namespace().name(), site.cluster().storageClass(args.storageClass()))
                        .applyValue(known -> PostgresSpecs.cluster(name, args, known.t1, known.t2)),
                site.protection()
                        .applyTo(CustomResourceOptions.builder()
                                .parent(this)
                                .dependsOn(before)
                                .customTimeouts(ReadyWait.timeouts(LONGEST_START.multipliedBy(args.instances()))))
                        .build());
    }

    private static Map<String, Object> facts(CnpgPostgresArgs args) {
        var facts = new TreeMap<String, Object>(Map.of("instances", args.instances()));
        if (args.backup() instanceof PostgresBackup.ToBucket bucket) {
            // A base backup of a large database takes hours.
            facts.put("backupMaxAgeHours", 2 * Cron.longestPause(bucket.schedule()));
        }
        return facts;
    }

    private PostgresDatabase database(ServiceLogin login, PostgresCluster cluster, Site site) {
        return new PostgresDatabase(
                login.server() + "-" + login.object(),
                site.metadata(login.object(), name, ReadyWait.untilTrue("applied")),
                Output.of(PostgresSpecs.database(login)),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(cluster)
                        .customTimeouts(ReadyWait.timeouts(LONGEST_DATABASE))
                        .build());
    }

    private static NetworkPolicyArgs policy(String name, CnpgPostgresArgs args, Site site) {
        var cluster = List.of(CnpgOperator.CALLER.peer(), IngressPolicy.pods(pods(name)));
        var rules = new ArrayList<NetworkPolicyIngressRuleArgs>();
        rules.add(IngressPolicy.rule(PORT, cluster));
        rules.add(IngressPolicy.rule(STATUS_PORT, cluster));
        args.monitoring()
                .ifPresent(namespace ->
                        rules.add(IngressPolicy.rule(METRICS_PORT, List.of(new Caller(namespace, Map.of()).peer()))));
        return IngressPolicy.of(site, name, pods(name), rules);
    }
}
