package dev.keelson.cache;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Part;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.storage.ClassVolume;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.workload.IngressPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One Redis that keeps its data: an append-only file on a volume of its own.
 *
 * <p>Its objects are named after it, so a namespace may hold several. Only the apps that it is handed
 * to can reach it. With a password, the server asks for that as well; the apps find it in the login's Secret.
 */
public final class Redis extends ComponentResource implements Part {
    public static final String TYPE = "keelson:cache:Redis";

    /** The variable in which an app finds it, unless it is handed over as another one. */
    public static final String VARIABLE = "REDIS_URL";

    static final int PORT = 6379;

    private final String name;
    private final Optional<ServerLogin> login;
    private final Output<String> url;

    public Redis(String name, RedisArgs args, Site site) {
        super(TYPE, name, site.options());
        this.name = new DnsLabel(name).text();
        var child = CustomResourceOptions.builder().parent(this).build();
        var data = ClassVolume.claim(
                name + "-data",
                this,
                site.metadata(name + "-data", name),
                new ClassVolumeArgs(args.storage(), args.storageClass()),
                site);
        this.login = args.password().map(origin -> RedisLogin.declare(name, origin, this, site));
        var claim = data.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        var server = new RedisServer(name, args, login, site);
        new Deployment(
                name + "-server",
                server.deployment(claim),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(login.stream().map(ServerLogin::resource).toList())
                        .build());
        var service = new Service(name + "-service", service(name, site), child);
        new NetworkPolicy(name + "-network-policy", IngressPolicy.of(site, name, PORT, List.of()), child);
        this.url = service.metadata().applyValue(metadata -> url(metadata.name().orElseThrow()));
        address().prove(site);
        registerOutputs(Map.of("url", url));
    }

    /** Where an app of the same namespace finds the server of this name; for its password see the login's Secret. */
    public static String url(String name) {
        return "redis://%s:%d".formatted(name, PORT);
    }

    /** The same, once its Service is there. */
    public Output<String> url() {
        return url;
    }

    /** The same for a part that writes host, port and password apart. */
    public CacheAddress address() {
        return CacheAddress.of(name, login, this);
    }

    @Override
    public Uses uses() {
        return as(VARIABLE);
    }

    /** The same, in a variable of another name. */
    public Uses as(String variable) {
        return login.map(known -> Uses.reference(variable, known.secret(), ServerLogin.URL))
                .orElseGet(() -> Uses.variable(variable, url(name)))
                .calling(new Uses.Callee(name, PORT))
                .after(List.of(this));
    }

    private static ServiceArgs service(String name, Site site) {
        return ServiceArgs.builder()
                .metadata(site.metadata(name, name))
                .spec(ServiceSpecArgs.builder()
                        .selector(site.labels().selector(name))
                        .ports(ServicePortArgs.builder()
                                .name(ServerPod.PORT_NAME)
                                .port(PORT)
                                .targetPort(ServerPod.PORT_NAME)
                                .build())
                        .build())
                .build();
    }
}
