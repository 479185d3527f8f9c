package dev.keelson.k3s;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.inputs.LocalObjectReferenceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.DnsLabel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A namespace: which pods it takes, and with which login their images are pulled. */
public final class Namespace extends ComponentResource {
    public static final String TYPE = "keelson:k3s:Namespace";

    private static final String PULL_SECRET = "registry";

    private final Labels labels;
    private final PodSecurity podSecurity;
    private final Map<String, String> common;
    private final Output<String> name;
    private final Optional<Output<String>> pullSecret;
    private final Optional<String> pullSecretName;

    public Namespace(String name, NamespaceArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        this.labels = args.labels();
        this.podSecurity = args.podSecurity();
        this.common = args.common();
        var namespace = new com.pulumi.kubernetes.core.v1.Namespace(
                name + "-namespace",
                com.pulumi.kubernetes.core.v1.NamespaceArgs.builder()
                        .metadata(metadata(args))
                        .build(),
                args.protection()
                        .applyTo(CustomResourceOptions.builder().parent(this))
                        .build());
        this.name = namespace.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        this.pullSecret = args.pull().map(login -> declare(name + "-pull-secret", login));
        this.pullSecretName =
                pullSecret.map(any -> PULL_SECRET).or(() -> args.pullSecret().map(DnsLabel::text));
        registerOutputs(outputs());
    }

    /** The namespace's name, known as soon as the namespace exists: a resource that takes it waits for it. */
    public Output<String> name() {
        return name;
    }

    /** The name of the secret with the registry login, if there is one. */
    public Optional<Output<String>> pullSecret() {
        return pullSecret;
    }

    public Labels labels() {
        return labels;
    }

    /** Which pods it admits, so that a component can refuse a pod before the cluster does. */
    public PodSecurity podSecurity() {
        return podSecurity;
    }

    /**
     * A pod of this namespace: with its login if there is one, and without a token of the Kubernetes API, which no app
     * of ours needs.
     */
    public PodSpecArgs.Builder pod() {
        var pod = PodSpecArgs.builder().automountServiceAccountToken(false).enableServiceLinks(false);
        // By its fixed name and not by its output: Pulumi replaces a Secret whose data changes, and with it every
        // StatefulSet that takes an output of it.
        pullSecretName.ifPresent(secret -> pod.imagePullSecrets(
                LocalObjectReferenceArgs.builder().name(secret).build()));
        return pod;
    }

    /** The metadata of an object of an app in this namespace. */
    public ObjectMetaArgs metadata(String objectName, String app) {
        return common.isEmpty()
                ? builder(objectName, app).build()
                : builder(objectName, app).annotations(common).build();
    }

    /** The same with annotations of the object's own. */
    public ObjectMetaArgs metadata(String objectName, String app, Map<String, String> annotations) {
        return builder(objectName, app).annotations(both(common, annotations)).build();
    }

    private ObjectMetaArgs.Builder builder(String objectName, String app) {
        return ObjectMetaArgs.builder().name(objectName).namespace(name).labels(labels.of(app));
    }

    private Output<String> declare(String resourceName, RegistryLogin login) {
        var secret = new Secret(
                resourceName,
                SecretArgs.builder()
                        .metadata(metadata(PULL_SECRET, PULL_SECRET))
                        .type(RegistryLogin.TYPE)
                        .data(login.data())
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        return secret.metadata().applyValue(metadata -> metadata.name().orElseThrow());
    }

    private Map<String, Output<?>> outputs() {
        var outputs = new LinkedHashMap<String, Output<?>>();
        outputs.put("name", name);
        pullSecret.ifPresent(secret -> outputs.put("pullSecret", secret));
        return outputs;
    }

    private static ObjectMetaArgs metadata(NamespaceArgs args) {
        var metadata = ObjectMetaArgs.builder().name(args.name().text()).labels(labelsOf(args));
        var annotations = both(args.common(), args.annotations());
        return annotations.isEmpty()
                ? metadata.build()
                : metadata.annotations(annotations).build();
    }

    private static Map<String, String> both(Map<String, String> common, Map<String, String> own) {
        var both = new TreeMap<>(common);
        both.putAll(own);
        return both;
    }

    private static Map<String, String> labelsOf(NamespaceArgs args) {
        var labels = new LinkedHashMap<>(args.labels().of(args.name().text()));
        labels.putAll(args.podSecurity().labels());
        return labels;
    }
}
