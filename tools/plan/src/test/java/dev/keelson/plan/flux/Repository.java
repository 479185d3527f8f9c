package dev.keelson.plan.flux;

import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.ManifestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A repository as a test writes it, in which Flux applies the folder {@code site}. */
record Repository(Path root) {
    static final String FOLDER = "site";

    static Repository in(Path root) {
        var repository = new Repository(root);
        repository.file(".git/HEAD", "");
        return repository;
    }

    Repository file(String path, String text) {
        var file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A kustomization of these resources. */
    Repository index(String folder, String... resources) {
        return file(folder + "/kustomization.yaml", "resources: [" + String.join(", ", resources) + "]\n");
    }

    /** A ConfigMap in a file of its own. */
    Repository map(String path, String name) {
        return file(path, configMap(name));
    }

    static String configMap(String name) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n".formatted(name);
    }

    /** A Flux Kustomization with these fields beside a source. */
    static String kustomization(String name, String spec) {
        return """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: %s, namespace: flux-system}
                spec: {sourceRef: {kind: GitRepository, name: site}, %s}
                """.formatted(name, spec);
    }

    static List<KubeObject> objects(String manifests) {
        try {
            return ManifestReader.read("program.yaml", manifests);
        } catch (ManifestReader.UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    FluxFolders folders(String others) {
        return FluxFolders.of(root.resolve(FOLDER), objects(others));
    }

    /** The objects of the folder and of these manifests, as all that there is. */
    Inventory inventory(String others) {
        var folders = folders(others);
        Collection<KubeObject> all = new ArrayList<>(objects(others));
        all.addAll(folders.objects());
        return Inventory.of(List.copyOf(all), true, folders.read());
    }

    /** What the folder's own checks find, by rule, with paths from the top of the repository. */
    List<String> findings(String others) {
        return lines(folders(others).findings(inventory(others)));
    }

    List<String> lines(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.text().replace(root + "/", ""))
                .toList();
    }
}
