package dev.keelson.proof.engine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.keelson.plan.Adoption;
import dev.keelson.proof.kube.Cluster;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.run.RunFolder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A stack of this repository before its first update, with what it finds: a cluster and a repository of charts. */
final class EngineSite implements AutoCloseable {
    private static final List<ChartSetting> CHARTS = List.of(
            new ChartSetting("cert-manager", "cluster:certManager"),
            new ChartSetting("keel", "cluster:keel"),
            new ChartSetting("flux2", "cluster:flux"));

    /** Of the charts' repository, and of both kinds of clusters. */
    private static final String OWN_NETWORKS = "127.0.0.0/8,198.18.0.0/16";

    private final String name;
    private final Cluster cluster;
    private final RunFolder folder;
    private final ChartRepository charts;
    private final ReadyStandIn controllers;
    private final Stack stack;

    private EngineSite(Cluster cluster, String name, Map<String, String> edits) {
        this.name = name;
        this.cluster = cluster;
        this.folder = RunFolder.create();
        cluster.crds().install(Crds.OF_K3S);
        var file = SitePlan.project("abaci", "cluster").stack(name);
        var settings = StackCopy.of(Stack.ROOT.resolve("Pulumi." + name + ".yaml"));
        var packed = new ArrayList<Chart>();
        var repositories = new ArrayList<String>();
        for (var setting : CHARTS) {
            setting.read(file.config().values()).ifPresent(found -> {
                var definitions = cluster.crds().of(Deployment.definedBy(setting.chart()));
                packed.add(new Chart(setting.chart(), found.version(), definitions));
                repositories.add(found.repository());
            });
        }
        this.charts = ChartRepository.serve(folder.path(), packed);
        for (var repository : repositories) {
            settings = settings.edit(repository, charts.url());
        }
        for (var edit : edits.entrySet()) {
            settings = settings.edit(edit.getKey(), edit.getValue());
        }
        settings.edits().forEach(edit -> System.out.println("settings of " + name + ": " + edit));
        this.stack = Stack.create(name, settings, folder.path(), environment());
        this.controllers = ReadyStandIn.start(cluster.client());
    }

    /**
     * With a stack that has been made and holds nothing.
     *
     * @param edits what else has to be another in the settings, beside the repositories of charts
     */
    static EngineSite of(Cluster cluster, String name, Map<String, String> edits) {
        return new EngineSite(cluster, name, edits);
    }

    Stack stack() {
        return stack;
    }

    boolean hasNamespace(String name) {
        return cluster.client().namespaces().withName(name).get() != null;
    }

    List<String> claims(String namespace) {
        return cluster.client().persistentVolumeClaims().inNamespace(namespace).list().getItems().stream()
                .filter(claim -> claim.getMetadata().getDeletionTimestamp() == null)
                .map(claim -> claim.getMetadata().getName())
                .sorted()
                .toList();
    }

    /** The volume of each claim that is bound. */
    Map<String, String> volumes(String namespace) {
        return cluster.client().persistentVolumeClaims().inNamespace(namespace).list().getItems().stream()
                .filter(claim -> claim.getSpec().getVolumeName() != null)
                .collect(Collectors.toMap(
                        claim -> claim.getMetadata().getName(),
                        claim -> claim.getSpec().getVolumeName()));
    }

    /**
     * Takes over what the stack has left, as docs/deploying.md says.
     *
     * @param settings those that were changed since the stack was made
     */
    Command.Result adoptRetained(Map<String, String> settings) {
        var project = SitePlan.project("abaci", "cluster").name();
        var adoption = SitePlan.record("abaci", name, settings).recordings().stream()
                .filter(recording -> recording.project().equals(project))
                .map(Adoption::of)
                .findFirst()
                .orElseThrow();
        return stack.adopt(adoption::choose);
    }

    /** A value of a Secret, as pods have it. */
    String secret(String namespace, String name, String key) {
        var data = cluster.client()
                .secrets()
                .inNamespace(namespace)
                .withName(name)
                .require()
                .getData();
        return new String(Base64.getDecoder().decode(data.get(key)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        controllers.close();
        charts.close();
        folder.close();
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("KUBECONFIG", cluster.kubeconfig().toString());
        environment.put("SSL_CERT_FILE", charts.certificate().toString());
        environment.put("NO_PROXY", OWN_NETWORKS);
        environment.put("no_proxy", OWN_NETWORKS);
        // The provider's client waits by itself otherwise.
        environment.put("PULUMI_K8S_CLIENT_QPS", "2000");
        environment.put("PULUMI_K8S_CLIENT_BURST", "4000");
        return environment;
    }

    private record ChartSetting(String chart, String key) {
        /** What the settings ask for, if they do. */
        Optional<Wanted> read(Map<String, String> settings) {
            return Optional.ofNullable(settings.get(key)).map(json -> Serialization.unmarshal(json, Wanted.class));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Wanted(String repository, String version) {}
}
