package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Oceanid's folder that Flux applies, with the faults that the old site had, one at a time. */
class TethysFolderTest {
    private static final Path FOLDER = Path.of("sites/oceanid/clusters/tethys");
    private static final Path CLUSTER = Path.of("src/test/resources/check/tethys/cluster.yaml");
    private static final String CLOUDFLARED =
            "  cloudflared: cloudflare/cloudflared:2025.9.1 # {\"$imagepolicy\": \"flux-system:cloudflared\"}\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path temp;

    private Path root;
    private Path cluster;

    @BeforeEach
    void copy() throws IOException {
        root = temp.toRealPath();
        Files.createDirectory(root.resolve(".git"));
        var original = KeelsonTest.ROOT.resolve(FOLDER);
        try (var files = Files.walk(original)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write(FOLDER.resolve(original.relativize(file)).toString(), Files.readString(file));
            }
        }
        cluster = root.resolve("cluster.yaml");
        Files.copy(CLUSTER, cluster);
    }

    @Test
    void asItStandsItIsFine() {
        assertThat(check()).isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualToIgnoringNewLines("15 objects, 0 problems, 0 warnings");
    }

    @Test
    void aKustomizationThatWaitsForItselfIsFound() throws IOException {
        replace(cluster, "  wait: true\n", "  wait: true\n  dependsOn: [{name: flux-system}]\n");

        assertFound("cluster.yaml:51: Kustomization flux-system/flux-system: spec.dependsOn: it waits for itself: must"
                + " name others only");
    }

    @Test
    void aKustomizationThatAppliesItselfAndWaitsIsFound() throws IOException {
        var text = Files.readString(cluster);
        var start = text.indexOf("apiVersion: kustomize.toolkit.fluxcd.io/v1");
        var end = text.indexOf("---\n", start);
        write(FOLDER + "/infrastructure/sync.yaml", text.substring(start, end));
        replace(cluster, text.substring(start, end + 4), "");
        replace(file("infrastructure/kustomization.yaml"), "  - images.yaml\n", "  - images.yaml\n  - sync.yaml\n");

        assertFound(FOLDER
                + "/infrastructure/sync.yaml:1: Kustomization flux-system/flux-system: spec.wait: it waits for all"
                + " that it applies, and applies itself: must not wait, or lie outside of its path");
    }

    @Test
    void aFieldThatTheVersionDoesNotHaveIsFound() throws IOException {
        replace(cluster, "  wait: true\n", "  wait: true\n  validation: client\n");

        assertFound(
                "cluster.yaml:51: Kustomization flux-system/flux-system: spec.validation:"
                        + " kustomize.toolkit.fluxcd.io/v1 Kustomization has no such field: must be one of commonMetadata,"
                        + " components, decryption, deletionPolicy, dependsOn, force, healthCheckExprs, healthChecks and 17 more");
    }

    @Test
    void aMarkerOutOfReachIsFound() throws IOException {
        replace(cluster, "    path: sites/oceanid/clusters/tethys\n", "    path: sites/oceanid/clusters/tethys/apps\n");

        var reason = "no ImageUpdateAutomation writes this file: must lie below " + root.resolve(FOLDER) + "/apps";
        assertFound(
                FOLDER + "/infrastructure/images.yaml:11: data.cert-manager: " + reason,
                FOLDER + "/infrastructure/images.yaml:12: data.cloudflared: " + reason);
    }

    @Test
    void aMarkerOfAPolicyThatIsNotThereOrInAnotherNamespaceIsFound() throws IOException {
        replace(file("infrastructure/images.yaml"), "flux-system:cloudflared", "apps:cloudflared");

        assertFound(
                FOLDER + "/infrastructure/images.yaml:12: data.cloudflared: no ImagePolicy 'cloudflared' in namespace"
                        + " apps: must be one that is declared");
    }

    @Test
    void aMarkerInATextBlockIsFound() throws IOException {
        replace(file("infrastructure/images.yaml"), CLOUDFLARED, "  all: |\n  " + CLOUDFLARED);

        assertFound(
                FOLDER + "/infrastructure/images.yaml:13: it stands in a text block, where Flux takes it for text: must"
                        + " stand behind a value of one line");
    }

    @Test
    void aValueOutOfItsRangeIsFound() throws IOException {
        replace(file("infrastructure/images.yaml"), "v1.18.2", "v1.19.0");

        assertFound(FOLDER + "/infrastructure/images.yaml:11: data.cert-manager: 'v1.19.0' is none of ImagePolicy"
                + " flux-system/cert-manager: must be a version in >=1.16.0 <1.19.0");
    }

    @Test
    void anImageThatTheProgramDoesNotRunIsFound() throws IOException {
        replace(file("infrastructure/images.yaml"), "cloudflared:2025.9.1", "cloudflared:2025.10.0");

        assertFound(FOLDER + "/infrastructure/images.yaml:12: data.cloudflared: it says 2025.10.0, and Deployment"
                + " cloudflared/cloudflared of " + cluster + ":131 runs 2025.9.1: must be the same");
    }

    @Test
    void anObjectWithTwoOwnersIsFound() throws IOException {
        var quota = Files.readString(file("apps/quota.yaml"));
        Files.writeString(cluster, Files.readString(cluster) + "---\n" + quota.substring(quota.indexOf("apiVersion")));

        assertFound(FOLDER + "/apps/quota.yaml:3: ResourceQuota apps/apps: metadata.name: " + cluster
                + ":149 declares it too: must stand once");
    }

    @Test
    void aSecretThatFluxMayPruneIsFound() throws IOException {
        var login =
                "  name: git-login\n  namespace: flux-system\n  labels:\n    app.kubernetes.io/managed-by: keelson\n";
        var forbidden = "  annotations:\n    kustomize.toolkit.fluxcd.io/prune: disabled\n";
        replace(cluster, login + forbidden, login);

        assertFound(
                "cluster.yaml:25: Secret flux-system/git-login: metadata.annotations: Flux prunes in flux-system, and this"
                        + " is not its own: must be annotated with kustomize.toolkit.fluxcd.io/prune: disabled");
    }

    @Test
    void aFileThatNothingReachesIsFound() throws IOException {
        replace(file("apps/kustomization.yaml"), "  - quota.yaml\n", "");

        assertFound(FOLDER + "/apps/quota.yaml:1: no kustomization reaches this file: " + root.resolve(FOLDER)
                + "/apps/kustomization.yaml must name it, or it must lie elsewhere");
    }

    @Test
    void aNameThatLeadsToNothingIsFound() throws IOException {
        replace(file("kustomization.yaml"), "  - apps\n", "  - apps\n  - app\n");
        replace(cluster, "    name: flux-system\n  path", "    name: flux-sytem\n  path");

        assertFound(
                "cluster.yaml:51: Kustomization flux-system/flux-system: spec.sourceRef.name: no GitRepository 'flux-sytem'"
                        + " in namespace flux-system: must be one that is declared, such as 'flux-system'",
                FOLDER + "/kustomization.yaml:7: resources[2]: 'app' is not there: must be a file or a folder");
    }

    private void assertFound(String... lines) {
        assertThat(check()).isEqualTo(Keelson.FOUND);
        assertThat(out.toString().lines().map(line -> line.substring((root + "/").length())))
                .containsExactly(lines);
    }

    private int check() {
        return Keelson.run(
                Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "check",
                "--whole",
                root.resolve(FOLDER).toString(),
                cluster.toString());
    }

    private Path file(String name) {
        return root.resolve(FOLDER).resolve(name);
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void replace(Path file, String text, String other) throws IOException {
        var before = Files.readString(file);
        assertThat(before).containsOnlyOnce(text);
        Files.writeString(file, before.replace(text, other));
    }
}
