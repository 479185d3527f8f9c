package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CloudflaredArgsTest {
    private static final ImageReference IMAGE = new ImageReference("cloudflare/cloudflared:2026.8.0");

    private record Read(Optional<CloudflaredArgs> args, List<String> problems) {}

    private static Read read(String json) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:tunnel", json), Set.of()), "cluster");
        var args = reader.section("cluster").map("tunnel", "what it means", CloudflaredArgs::read);
        return new Read(args, reader.problems());
    }

    private static CloudflaredArgs of(int replicas, Resources resources) {
        return new CloudflaredArgs(
                IMAGE, replicas, resources, CloudflaredArgs.Protocol.AUTO, Optional.empty(), List.of());
    }

    @Test
    void needsAnImageInItsSettings() {
        assertThat(read("{\"image\":\"cloudflare/cloudflared:2026.8.0\"}").args())
                .contains(of(2, Resources.of("50m", "64Mi", "500m", "256Mi")));
        assertThat(
                        read("{\"image\":\"cloudflare/cloudflared:2026.8.0\",\"replicas\":3,\"resources\":{\"cpuRequest\":\"1m\","
                                        + "\"memoryRequest\":\"2Mi\",\"cpuLimit\":\"3m\",\"memoryLimit\":\"4Mi\"}}")
                                .args())
                .contains(of(3, Resources.of("1m", "2Mi", "3m", "4Mi")));
        assertThat(read("{\"replicas\":0}").problems())
                .containsExactly(
                        "cluster:tunnel.image is missing: must be an image with a tag or a digest, like"
                                + " example.org/app:1.2",
                        "cluster:tunnel.replicas is 0: must be a whole number from 1 to 100");
        assertThatThrownBy(() -> of(0, CloudflaredArgs.DEFAULT_RESOURCES))
                .hasMessage("replicas is 0: must be a whole number from 1 to 100");
    }

    @Test
    void readsWhereItRunsAndWhatItSpeaks() {
        assertThat(read("{\"image\":\"cloudflare/cloudflared:2026.8.0\",\"protocol\":\"http2\","
                                + "\"namespace\":\"cloudflared\",\"avoidNodes\":[\"calypso\"]}")
                        .args())
                .contains(new CloudflaredArgs(
                        IMAGE,
                        2,
                        CloudflaredArgs.DEFAULT_RESOURCES,
                        CloudflaredArgs.Protocol.HTTP2,
                        Optional.of(new DnsLabel("cloudflared")),
                        List.of(new DnsLabel("calypso"))));
    }

    @Test
    void itsNamespaceMayBeNobodyElses() {
        assertThat(read("{\"image\":\"cloudflare/cloudflared:2026.8.0\",\"namespace\":\"kube-system\"}")
                        .problems())
                .containsExactly("cluster:tunnel.namespace is kube-system: must be a namespace that is neither"
                        + " Kubernetes' nor the platform's");
    }
}
