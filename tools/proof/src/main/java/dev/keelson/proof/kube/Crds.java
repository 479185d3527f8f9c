package dev.keelson.proof.kube;

import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionStatus;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Definitions of custom kinds, by the group that they belong to. */
public record Crds(KubernetesClient client, Path folder) {
    /** What k3s brings, before any stack is deployed. */
    public static final List<String> OF_K3S = List.of("traefik.io", "helm.cattle.io");

    /** No module within reach ships these: written from their documentation. */
    private static final List<String> OURS = List.of(
            "helmchartconfigs.yaml",
            "imagepolicies.yaml",
            "imagerepositories.yaml",
            "imageupdateautomations.yaml",
            "pulumistacks.yaml");

    private static final int TOO_EARLY = 429;
    private static final Duration ESTABLISHED = Duration.ofSeconds(60);

    /** Read once: they are megabytes of YAML, and most tests ask for some. */
    private static final Map<Path, List<CustomResourceDefinition>> READ = new ConcurrentHashMap<>();

    /** Has the API server serve the kinds of these groups. */
    public void install(Collection<String> groups) {
        var chosen = of(groups);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no definitions of " + groups + " in " + folder);
        }
        chosen.stream()
                .filter(crd -> !isServed(crd))
                .forEach(crd -> client.resource(crd).serverSideApply());
        // One after the other: to ask for all of them again and again takes longer than they do.
        chosen.forEach(crd -> Wait.of(ESTABLISHED)
                .until(
                        crd.getMetadata().getName() + " to be served",
                        () -> Optional.of(true).filter(yes -> isServed(crd) && isListed(crd))));
    }

    /** The definitions of these groups. */
    public List<CustomResourceDefinition> of(Collection<String> groups) {
        return all().stream()
                .filter(crd -> groups.contains(crd.getSpec().getGroup()))
                .toList();
    }

    List<CustomResourceDefinition> all() {
        return READ.computeIfAbsent(folder, Crds::read);
    }

    private static List<CustomResourceDefinition> read(Path folder) {
        var crds = new ArrayList<CustomResourceDefinition>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                try (var yaml = Files.newInputStream(file)) {
                    crds.add(plain(yaml));
                }
            }
            for (var file : OURS) {
                try (var yaml = Objects.requireNonNull(Crds.class.getResourceAsStream(file), file)) {
                    crds.add(plain(yaml));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(crds);
    }

    /** Without labels and annotations: in cert-manager's they are text of a template. */
    private static CustomResourceDefinition plain(InputStream yaml) {
        var crd = Serialization.unmarshal(yaml, CustomResourceDefinition.class);
        crd.getMetadata().setLabels(Map.of());
        crd.getMetadata().setAnnotations(Map.of());
        return crd;
    }

    private boolean isServed(CustomResourceDefinition crd) {
        return Optional.ofNullable(client.resource(crd).get())
                .map(CustomResourceDefinition::getStatus)
                .map(CustomResourceDefinitionStatus::getConditions)
                .filter(conditions -> conditions.stream()
                        .anyMatch(condition -> condition.getType().equals("Established")
                                && condition.getStatus().equals("True")))
                .isPresent();
    }

    /** The first list makes the kind's cache: until it is filled, all of them are answered 'storage is (re)initializing'. */
    private boolean isListed(CustomResourceDefinition crd) {
        return crd.getSpec().getVersions().stream()
                .filter(CustomResourceDefinitionVersion::getServed)
                .allMatch(version -> isListed("/apis/%s/%s/%s"
                        .formatted(
                                crd.getSpec().getGroup(),
                                version.getName(),
                                crd.getSpec().getNames().getPlural())));
    }

    private boolean isListed(String path) {
        try {
            return client.raw(path) != null;
        } catch (KubernetesClientException e) {
            if (e.getCode() == TOO_EARLY) {
                return false;
            }
            throw e;
        }
    }
}
