package dev.keelson.site;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.stack.Protection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A site in its namespace: where its parts are declared, and what they know of each other by name. */
public final class Site {
    private final Cluster cluster;
    private final Namespace namespace;
    private final Map<DnsLabel, Output<String>> claims = new HashMap<>();

    private Site(Cluster cluster, Namespace namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    /** Declares the providers, the namespace, and the login for private images where there is one. */
    public static Site begin(SiteArgs args, Context context) {
        var cluster = Cluster.begin(args.cluster(), context);
        var sealed = args.pull().filter(ImagePull.Sealed.class::isInstance).map(ImagePull.Sealed.class::cast);
        var namespace = new Namespace(
                "site",
                NamespaceArgs.builder()
                        .name(args.namespace())
                        .labels(cluster.labels())
                        .podSecurity(args.podSecurity())
                        .protection(cluster.protection())
                        .annotations(args.applier().annotations())
                        .common(cluster.annotations())
                        .pull(args.pull()
                                .filter(ImagePull.Login.class::isInstance)
                                .map(pull -> ((ImagePull.Login) pull).login()))
                        .pullSecret(sealed.map(ImagePull.Sealed::name))
                        .build(),
                cluster.options());
        sealed.ifPresent(pull -> pull.declare(namespace));
        cluster.export("namespace", namespace.name());
        return new Site(cluster, namespace);
    }

    public Cluster cluster() {
        return cluster;
    }

    public Namespace namespace() {
        return namespace;
    }

    public Labels labels() {
        return cluster.labels();
    }

    public Protection protection() {
        return cluster.protection();
    }

    /** For a component at the top of the program. */
    public ComponentResourceOptions options() {
        return cluster.options();
    }

    /** The metadata of an object of an app. */
    public ObjectMetaArgs metadata(String objectName, String app) {
        return namespace.metadata(objectName, app);
    }

    /** The same with annotations of the object's own. */
    public ObjectMetaArgs metadata(String objectName, String app, Map<String, String> annotations) {
        return namespace.metadata(objectName, app, annotations);
    }

    /** The same as {@link Cluster#prove} of a part in this namespace. */
    public void prove(String kind, String name, Map<String, Object> facts) {
        cluster.prove(kind, name, namespace.name().applyValue(namespace -> {
            var all = new TreeMap<>(facts);
            all.put("namespace", namespace);
            return all;
        }));
    }

    /** The claim of a volume that pods share. The settings were checked, so there is one of this name. */
    public Output<String> claim(DnsLabel volume) {
        return Objects.requireNonNull(claims.get(volume), () -> "no volume " + volume);
    }

    /** Makes the claim of a volume known under the volume's name. */
    public void offerClaim(DnsLabel volume, Output<String> claim) {
        claims.put(volume, claim);
    }
}
