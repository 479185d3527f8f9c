package dev.keelson.proof.ops;

import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.verify.Live;
import dev.keelson.ops.verify.Outside;
import dev.keelson.ops.verify.Proof;
import dev.keelson.ops.verify.Result;
import dev.keelson.ops.verify.Verification;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code verify} finds in a part that runs here: only the way into its pod is another, and where its secrets are.
 *
 * @param address of the part, with the ports that its pod has
 * @param secrets by {@code secret/key}
 */
public record Verified(String address, Map<String, String> secrets) {
    public Verified {
        secrets = Map.copyOf(secrets);
    }

    /** What is wrong, a line for each: what was asked, and what was seen. */
    public List<String> wrong(Proof proof) {
        return ask(proof).stream()
                .filter(Result::isWrong)
                .map(result -> "%s: %s".formatted(result.check().text(), result.detail()))
                .toList();
    }

    /** All answers. */
    public List<Result> ask(Proof proof) {
        var nowhere = new ConfigBuilder().withMasterUrl("http://localhost:1").build();
        try (var client = new KubernetesClientBuilder().withConfig(nowhere).build();
                var cluster = Cluster.of(nowhere)) {
            var outside = new Outside(Map.of(), Optional.empty(), Map.of());
            return new Verification(List.of(proof), new Here(client, cluster), outside)
                    .run(List.of(proof), answers -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Here extends Live {
        Here(KubernetesClient client, Cluster cluster) {
            super(client, cluster);
        }

        @Override
        public String secret(String namespace, Proof.SecretKey at) {
            return Objects.requireNonNull(secrets.get(at.secret() + "/" + at.key()), at::toString);
        }

        @Override
        public Pod ready(String namespace, Map<String, String> labels) {
            return new Pod();
        }

        @Override
        public Forward forward(Pod pod, int port) {
            return new Forward(address, port, () -> {});
        }
    }
}
