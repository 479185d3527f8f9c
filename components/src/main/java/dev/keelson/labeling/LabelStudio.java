package dev.keelson.labeling;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.KeyToPathArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.resources.ComponentResource;
import dev.keelson.database.PostgresAddress;
import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.site.Backend;
import dev.keelson.site.Offering;
import dev.keelson.site.Part;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.storage.ClassVolume;
import dev.keelson.workload.Caller;
import dev.keelson.workload.ConfiguredServer;
import dev.keelson.workload.ConfiguredServerArgs;
import dev.keelson.workload.ConfiguredServerArgs.Replacement;
import dev.keelson.workload.Environment;
import dev.keelson.workload.HttpProbe;
import dev.keelson.workload.PartSecret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Label Studio: people label data in it, and all their work is in PostgreSQL.
 *
 * <p>Its database is an address, taken apart: with a URL alone, Label Studio would keep everything in a file of SQLite,
 * and say nothing.
 *
 * <p>It has one pod, which migrates its database when it starts, and whose volume one node has.
 */
public final class LabelStudio extends ComponentResource implements Served, Offering {
    public static final String TYPE = "keelson:labeling:LabelStudio";

    /** What an app may take of it. */
    public static final Set<String> FACTS = Set.of("url");

    public static final int PORT = 8080;

    private static final String HEALTH = "/health";
    private static final String DATA = "data";
    private static final String CA = "postgres-ca";

    /** The user of the official image. */
    private static final int USER = 1001;

    /** The image's download, beside the start. */
    private static final Duration DOWNLOAD = Duration.ofMinutes(10);

    private final DnsLabel name;
    private final Backend backend;

    /**
     * Declares it.
     *
     * @param parts that it calls: services that predict, or that are told about annotations
     */
    public LabelStudio(String name, LabelStudioArgs args, PostgresAddress database, Site site, Part... parts) {
        super(TYPE, name, site.options());
        this.name = new DnsLabel(name);
        var hosts = hosts(site);
        var data = ClassVolume.claim(name + "-data", this, site.metadata(name + "-data", name), args.volume(), site)
                .metadata()
                .applyValue(metadata -> metadata.name().orElseThrow());
        var uses = LabelStudioEnvironment.variables(LabelStudioEnvironment.hosts(this.name, hosts))
                .and(LabelStudioEnvironment.database(database));
        for (var part : parts) {
            uses = uses.and(part);
        }
        check(uses, args);
        uses = uses.and(
                LabelStudioEnvironment.variables(LabelStudioEnvironment.plain(args.environment(), parts.length > 0)));
        var server = ConfiguredServerArgs.builder(this.name)
                .image(args.image())
                .replacement(Replacement.EXCLUSIVE)
                .progress(args.start().plus(DOWNLOAD))
                .port("http", PORT, callers(site))
                // A request to the pod's own address is refused: that is none of its names.
                .startup(HttpProbe.within(HEALTH, args.start()).to(name))
                .liveness(HttpProbe.of(HEALTH, 0, 15, 5).to(name))
                .readiness(HttpProbe.of(HEALTH, 0, 5).to(name))
                .resources(args.resources())
                .user(USER)
                .tables("django_migrations", "project", "task", "task_completion")
                .volume(volume(data), mount(DATA, LabelStudioEnvironment.DATA_FOLDER, false))
                .folder("tmp", "/tmp");
        database.checksum()
                .ifPresent(checksum -> server.secret(database.password().secret(), checksum));
        database.ca()
                .ifPresent(ca -> server.volume(certificates(ca), mount(CA, LabelStudioEnvironment.CA_FOLDER, true)));
        if (args.store().isPresent()) {
            var store = args.store().get();
            var keys = new PartSecret(name + "-s3", ObjectStore.secret(this.name), store.keys(), name, this, site);
            server.secret(keys.name(), keys.checksum());
            uses = uses.and(store.uses(keys.name())).after(List.of(keys.resource()));
        }
        var service = new ConfiguredServer(name, server.uses(uses).build(), this, site).service();
        this.backend = new Backend(service, PORT);
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
        return HEALTH;
    }

    /** Where it is, in the variable {@code <NAME>_URL}. */
    @Override
    public Uses uses() {
        return url(Uses.urlVariable(name));
    }

    @Override
    public Map<String, Offer> offers() {
        return Map.of("url", this::url);
    }

    /** Where it is, in this variable. */
    public Uses url(String variable) {
        return Uses.variable(variable, "http://%s:%d".formatted(name, PORT))
                .calling(new Uses.Callee(name.text(), PORT))
                .after(List.of(this));
    }

    /** Those that lead to it, each of them behind a login. */
    private List<Host> hosts(Site site) {
        var problems = new Problems();
        var hosts = site.cluster().site().hosts();
        hosts.forEach(host -> LabelStudioArgs.check(name, host, problems.under(host.name() + ".")));
        problems.check();
        return hosts.stream().filter(host -> host.service().equals(name)).toList();
    }

    private void check(Uses derived, LabelStudioArgs args) {
        var problems = new Problems();
        Environment.check(derived, args.environment().keySet(), Map.of(), problems.under(name + "."));
        problems.check();
    }

    private Caller[] callers(Site site) {
        return Caller.ofHosts(site, name).toArray(Caller[]::new);
    }

    private static VolumeArgs volume(Output<String> claim) {
        return VolumeArgs.builder()
                .name(DATA)
                .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                        .claimName(claim)
                        .build())
                .build();
    }

    private static VolumeArgs certificates(Uses.SecretKey ca) {
        return VolumeArgs.builder()
                .name(CA)
                .secret(SecretVolumeSourceArgs.builder()
                        .secretName(ca.secret())
                        .items(KeyToPathArgs.builder()
                                .key(ca.key())
                                .path(LabelStudioEnvironment.CA_FILE)
                                .build())
                        .build())
                .build();
    }

    private static VolumeMountArgs mount(String volume, String path, boolean readOnly) {
        var mount = VolumeMountArgs.builder().name(volume).mountPath(path);
        if (readOnly) {
            mount.readOnly(true);
        }
        return mount.build();
    }
}
