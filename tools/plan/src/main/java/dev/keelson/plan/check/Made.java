package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The objects that a controller makes of another: no manifest holds them, and others refer to them all the same. */
final class Made {
    private static final List<String> OF_A_CERTIFICATE = List.of("tls.crt", "tls.key", "ca.crt");
    private static final List<String> OF_A_ROLE = List.of(
            "username",
            "user",
            "password",
            "dbname",
            "host",
            "port",
            "pgpass",
            "uri",
            "jdbc-uri",
            "fqdn-uri",
            "fqdn-jdbc-uri");
    private static final String CERT_MANAGER = "cert-manager";
    private static final String SECRET = "Secret";
    private static final int POSTGRES = 5432;

    private Made() {}

    /** What is made of this object. */
    static Stream<KubeObject> of(KubeObject object) {
        var content = object.content();
        return switch (object.type()) {
            case "Certificate.cert-manager.io" -> certificate(object);
            case "Issuer.cert-manager.io", "ClusterIssuer.cert-manager.io" ->
                content.text("spec", "acme", "privateKeySecretRef", "name").stream()
                        .map(name -> secret(object, name, List.of("tls.key")));
            case "Ingress.networking.k8s.io" -> ingress(object);
            case "SealedSecret.bitnami.com" -> {
                var keys =
                        new LinkedHashSet<>(content.map("spec", "encryptedData").keySet());
                keys.addAll(content.map("spec", "template", "data").keySet());
                yield Stream.of(secret(object, object.name(), keys));
            }
            case "ExternalSecret.external-secrets.io" -> external(object);
            case "Cluster.postgresql.cnpg.io" -> database(object);
            // Argo CD looks for them where it is itself.
            case "Application.argoproj.io" ->
                Stream.of(new KubeObject("Namespace", "", object.namespace(), Value.fields(), object.place()));
            case "Pooler.postgresql.cnpg.io" -> Stream.of(service(object, object.name()));
            case "StatefulSet.apps" -> claims(object);
            // A claim finds its volume by the name of a class that need not exist.
            case "PersistentVolume" ->
                content.text("spec", "storageClassName").stream()
                        .map(name -> new KubeObject(
                                "StorageClass.storage.k8s.io", "", name, Value.fields(), object.place()));
            default -> Stream.of();
        };
    }

    /** The namespaces in which an object lets somebody make objects that nobody can name here. */
    static Stream<String> hidden(KubeObject object) {
        var content = object.content();
        return switch (object.type()) {
            case KubeObject.RELEASE -> Stream.of(object.namespace());
            case "HelmChart.helm.cattle.io" -> content.text("spec", "targetNamespace").stream();
            case "HelmRelease.helm.toolkit.fluxcd.io", "Kustomization.kustomize.toolkit.fluxcd.io" ->
                Stream.of(content.text("spec", "targetNamespace").orElse(object.namespace()));
            case "Application.argoproj.io" -> content.text("spec", "destination", "namespace").stream();
            default -> Stream.of();
        };
    }

    private static Stream<KubeObject> certificate(KubeObject object) {
        var hasMore = object.content().at("spec", "keystores").isPresent()
                || object.content().at("spec", "additionalOutputFormats").isPresent();
        return object.content().text("spec", "secretName").stream()
                .map(name -> hasMore ? unknown(object, name) : secret(object, name, OF_A_CERTIFICATE));
    }

    private static Stream<KubeObject> ingress(KubeObject object) {
        var annotations = object.content().map("metadata", "annotations").keySet();
        if (annotations.stream()
                .noneMatch(Set.of("cert-manager.io/issuer", "cert-manager.io/cluster-issuer")::contains)) {
            return Stream.of();
        }
        return object.content().items("spec", "tls").stream()
                .flatMap(tls -> tls.text("secretName").stream())
                .map(name -> secret(object, name, OF_A_CERTIFICATE));
    }

    private static Stream<KubeObject> external(KubeObject object) {
        var content = object.content();
        var name = content.text("spec", "target", "name").orElse(object.name());
        if (content.at("spec", "dataFrom").isPresent()
                || content.at("spec", "target", "template").isPresent()) {
            return Stream.of(unknown(object, name));
        }
        var keys = content.items("spec", "data").stream()
                .flatMap(item -> item.text("secretKey").stream())
                .toList();
        return Stream.of(secret(object, name, keys));
    }

    private static Stream<KubeObject> database(KubeObject object) {
        var name = object.name();
        var secrets = Stream.of(
                secret(object, name + "-app", OF_A_ROLE),
                secret(object, name + "-superuser", OF_A_ROLE),
                secret(object, name + "-ca", List.of("ca.crt", "ca.key")),
                secret(object, name + "-server", List.of("tls.crt", "tls.key")),
                secret(object, name + "-replication", List.of("tls.crt", "tls.key")),
                new KubeObject("ServiceAccount", object.namespace(), name, Value.fields(), object.place()));
        return Stream.concat(secrets, Stream.of("-rw", "-ro", "-r").map(suffix -> service(object, name + suffix)));
    }

    private static Stream<KubeObject> claims(KubeObject object) {
        var replicas = Pods.of(object).map(pods -> pods.single().size()).orElse(0);
        return object.content().items("spec", "volumeClaimTemplates").stream()
                .flatMap(template -> template.text("metadata", "name").stream())
                .flatMap(template -> IntStream.range(0, replicas)
                        .mapToObj(index -> new KubeObject(
                                "PersistentVolumeClaim",
                                object.namespace(),
                                "%s-%s-%d".formatted(template, object.name(), index),
                                Value.fields(),
                                object.place())));
    }

    private static KubeObject secret(KubeObject maker, String name, Iterable<String> keys) {
        Map<String, Value> data = new TreeMap<>();
        keys.forEach(key -> data.put(key, new Value.Secret(new Value.Unknown())));
        return secret(maker, name, new Value.Fields(data));
    }

    private static KubeObject unknown(KubeObject maker, String name) {
        return secret(maker, name, new Value.Unknown());
    }

    private static KubeObject secret(KubeObject maker, String name, Value data) {
        // The secrets of a ClusterIssuer lie where cert-manager does.
        var namespace = maker.namespace().isEmpty() ? CERT_MANAGER : maker.namespace();
        return new KubeObject(SECRET, namespace, name, new Value.Fields(Map.of("data", data)), maker.place());
    }

    private static KubeObject service(KubeObject maker, String name) {
        var port = new LinkedHashMap<String, Value>();
        port.put("name", new Value.Text("postgres"));
        port.put("port", new Value.Num(POSTGRES));
        var spec = new Value.Fields(Map.of("ports", new Value.Items(List.of(new Value.Fields(port)))));
        return new KubeObject(
                "Service", maker.namespace(), name, new Value.Fields(Map.of("spec", spec)), maker.place());
    }
}
