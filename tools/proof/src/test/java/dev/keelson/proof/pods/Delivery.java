package dev.keelson.proof.pods;

import com.google.common.hash.Hashing;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The plan's Job that brings the routes to the NAS, with other content and in another folder.
 *
 * @param job the plan's
 * @param script the plan's, in the Job's ConfigMap
 */
record Delivery(Job job, String script) {
    static final String FILE = "keelson.yml";
    static final String MARKER = ".keelson-routes";

    static Delivery of(RealSite site) {
        var job = site
                .client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(RealSite.NAMESPACE)
                .withLabel("app.kubernetes.io/name", "nas-routes")
                .list()
                .getItems()
                .stream()
                .filter(found -> found.getMetadata().getName().startsWith("nas-routes-"))
                .findFirst()
                .orElseThrow();
        return new Delivery(job, text(site, job, "deliver.sh"));
    }

    /** What the plan delivers. */
    static String planned(RealSite site) {
        return text(site, of(site).job(), "content");
    }

    /** A watched folder on the NAS that holds this. */
    static Path target(RealSite site, String name, String old) {
        var folder = site.nas().resolve("targets").resolve(name);
        RealSite.createOnNas(folder);
        RealSite.write(folder.resolve(MARKER), "");
        RealSite.write(folder.resolve(FILE), old);
        return folder;
    }

    static Path sources(RealSite site, String name) {
        return site.nas().resolve("sources").resolve(name);
    }

    /** A folder with what is to be delivered, and the plan's script. */
    Path source(RealSite site, String name, String content) {
        var folder = sources(site, name);
        RealSite.createOnNas(folder);
        RealSite.write(folder.resolve("deliver.sh"), script);
        RealSite.write(folder.resolve("content"), content);
        return folder;
    }

    /**
     * A Job that delivers this.
     *
     * @param source a folder with the content, and the script beside it
     * @param target the folder that the proxy watches
     */
    Job job(String name, Path source, Path target, String content) {
        var copy = new JobBuilder(job)
                .withNewMetadata()
                .withNamespace(RealSite.NAMESPACE)
                .withName(name)
                .endMetadata()
                .withStatus(null)
                .editSpec()
                .withBackoffLimit(0)
                .withSelector(null)
                .editTemplate()
                .withNewMetadata()
                .endMetadata()
                .endTemplate()
                .endSpec()
                .build();
        var pod = copy.getSpec().getTemplate().getSpec();
        pod.setVolumes(java.util.List.of(
                new VolumeBuilder()
                        .withName("delivery")
                        .withNewHostPath(source.toString(), "")
                        .build(),
                new VolumeBuilder()
                        .withName("routes")
                        .withNewHostPath(target.toString(), "")
                        .build()));
        var values = Map.of(
                "SHA256",
                        Hashing.sha256()
                                .hashString(content, StandardCharsets.UTF_8)
                                .toString(),
                "SIZE", String.valueOf(content.getBytes(StandardCharsets.UTF_8).length));
        for (EnvVar variable : pod.getContainers().get(0).getEnv()) {
            variable.setValue(values.getOrDefault(variable.getName(), variable.getValue()));
        }
        return copy;
    }

    private static String text(RealSite site, Job job, String key) {
        var configMap = site.client()
                .configMaps()
                .inNamespace(RealSite.NAMESPACE)
                .withName(job.getMetadata().getName())
                .require();
        return Objects.requireNonNull(configMap.getData().get(key), key);
    }
}
