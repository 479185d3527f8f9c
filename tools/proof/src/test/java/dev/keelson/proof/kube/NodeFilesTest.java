package dev.keelson.proof.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Leaves open whether the programs take these files: a cluster does not come up otherwise. */
class NodeFilesTest {
    private static final NodeFiles FILES =
            new NodeFiles(Path.of("/run-1"), "group-1", "198.18.0.2", "http://198.18.0.1:5000");

    @Test
    void keepsThePodsInTheControlGroupOfTheRun() {
        assertThat(read("kubelet.yaml").at("/cgroupRoot").asText()).isEqualTo("/group-1");
    }

    @Test
    void asksTheNodeForNames() {
        assertThat(read("kubelet.yaml").at("/clusterDNS/0").asText()).isEqualTo("198.18.0.2");
    }

    @Test
    void keepsVolumesAndImagesInTheFolderOfTheRun() {
        assertThat(read("local-path.json").at("/nodePathMap/0/paths/0").asText())
                .isEqualTo("/run-1/volumes");
        assertThat(text("containerd.toml")).contains("root = \"/run-1/containerd\"");
    }

    @Test
    void givesEachPodAnAddressThatKubeProxyKnowsToBeAPods() {
        assertThat(read("cni/10-pods.conflist").at("/plugins/0/ipam/subnet").asText())
                .isEqualTo(NodeFiles.PODS);
    }

    @Test
    void pullsEverythingFromOneRegistry() {
        assertThat(text("registries/_default/hosts.toml"))
                .contains("server = \"http://198.18.0.1:5000\"", "[host.\"http://198.18.0.1:5000\"]");
    }

    private static JsonNode read(String name) {
        return Serialization.unmarshal(text(name), JsonNode.class);
    }

    private static String text(String name) {
        return Objects.requireNonNull(FILES.texts().get(name), name);
    }
}
