package dev.keelson.cache;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.StatefulSet;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Offering;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.workload.IngressPolicy;
import dev.keelson.workload.PartSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One Valkey that keeps its data: an append-only file on a volume of its own.
 *
 * <p>What apps keep in it decides what becomes of that when its memory is full. Only the apps that it is handed to can
 * reach it.
 */
public final class Valkey extends ComponentResource implements Offering {
    public static final String TYPE = "keelson:cache:Valkey";

    /** Where it is, with the password if it asks for one. */
    public static final String URL = "url";

    public static final String HOST = "host";
    public static final String PORT = "port";

    /** What it asks for, if it asks for a password. */
    public static final String PASSWORD = "password";

    /** All facts that an app can take of one that asks for a password. */
    public static final Set<String> FACTS = Set.of(URL, HOST, PORT, PASSWORD);

    private final DnsLabel name;
    private final Optional<ServerLogin> login;

    public Valkey(String name, ValkeyArgs args, Site site) {
        super(TYPE, name, site.options());
        this.name = new DnsLabel(name);
        var child = CustomResourceOptions.builder().parent(this).build();
        this.login = args.password()
                .map(source -> new PartSecret(name + "-password", ValkeyArgs.password(name), source, name, this, site))
                .map(secret -> new ServerLogin(secret.name(), secret.resource(), secret.checksum()));
        var before = new ArrayList<Resource>();
        before.add(site.namespace());
        before.add(new NetworkPolicy(
                name + "-network-policy", IngressPolicy.of(site, name, Redis.PORT, List.of()), child));
        login.ifPresent(known -> before.add(known.resource()));
        new Service(name + "-service", service(name, site), child);
        new StatefulSet(
                name + "-server",
                new ValkeyServer(name, args, login, site).statefulSet(),
                // Its claim stays when it is deleted. It would not be taken over itself: of an adopted one, the
                // provider
                // replaces what differs from Kubernetes' defaults (seen with 4.24).
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(before)
                        .protect(site.protection().protect())
                        .build());
        address().prove(site);
        registerOutputs(Map.of("url", Output.of(Redis.url(name))));
    }

    @Override
    public DnsLabel name() {
        return name;
    }

    /** Where it is, in the variable {@code <NAME>_URL}. */
    @Override
    public Uses uses() {
        return as(Uses.urlVariable(name));
    }

    /** The same, in a variable of another name. */
    public Uses as(String variable) {
        return used(login.map(known -> Uses.reference(variable, known.secret(), ServerLogin.URL))
                .orElseGet(() -> Uses.variable(variable, Redis.url(name.text()))));
    }

    /** The same for a part that writes host, port and password apart. */
    public CacheAddress address() {
        return CacheAddress.of(name.text(), login, this);
    }

    @Override
    public Map<String, Offer> offers() {
        var offers = new TreeMap<String, Offer>();
        offers.put(URL, this::as);
        offers.put(HOST, variable -> used(Uses.variable(variable, name.text())));
        offers.put(PORT, variable -> used(Uses.variable(variable, Integer.toString(Redis.PORT))));
        login.ifPresent(known ->
                offers.put(PASSWORD, variable -> used(Uses.reference(variable, known.secret(), ServerLogin.PASSWORD))));
        return offers;
    }

    private Uses used(Uses fact) {
        return fact.calling(new Uses.Callee(name.text(), Redis.PORT)).after(List.of(this));
    }

    /** Headless: it leads to the one pod, whose address changes with it. */
    private static ServiceArgs service(String name, Site site) {
        return ServiceArgs.builder()
                .metadata(site.metadata(name, name))
                .spec(ServiceSpecArgs.builder()
                        .clusterIP("None")
                        .selector(site.labels().selector(name))
                        .ports(ServicePortArgs.builder()
                                .name(ServerPod.PORT_NAME)
                                .port(Redis.PORT)
                                .targetPort(ServerPod.PORT_NAME)
                                .build())
                        .build())
                .build();
    }
}
