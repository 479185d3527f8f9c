package dev.keelson.proof.ops;

import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.verify.Live;
import dev.keelson.ops.verify.Outside;
import dev.keelson.ops.verify.Proof;
import dev.keelson.ops.verify.Result;
import dev.keelson.ops.verify.Verification;
import dev.keelson.proof.engine.Command;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code verify} finds in a part that runs here: only the way into its pod is another, and where its secrets are.
 *
 * @param address of the part, with the ports that its pod has
 * @param secrets by {@code secret/key}
 * @param files the folder in the place of the pod's root, if it has files
 */
public record Verified(String address, Map<String, String> secrets, Optional<Path> files) {
    private static final int SECONDS = 60;

    public Verified {
        secrets = Map.copyOf(secrets);
    }

    public Verified(String address, Map<String, String> secrets) {
        this(address, secrets, Optional.empty());
    }

    /** What is wrong, a line for each: what was asked, and what was seen. */
    public List<String> wrong(Proof proof) {
        return wrong(proof, List.of(proof));
    }

    /** The same, where it belongs together with others. */
    public List<String> wrong(Proof proof, List<Proof> all) {
        return ask(proof, all).stream()
                .filter(Result::isWrong)
                .map(result -> "%s: %s".formatted(result.check().text(), result.detail()))
                .toList();
    }

    /** All answers. */
    public List<Result> ask(Proof proof) {
        return ask(proof, List.of(proof));
    }

    private List<Result> ask(Proof proof, List<Proof> all) {
        var nowhere = new ConfigBuilder().withMasterUrl("http://localhost:1").build();
        try (var client = new KubernetesClientBuilder().withConfig(nowhere).build();
                var cluster = Cluster.of(nowhere)) {
            var outside = new Outside(Map.of(), Optional.empty(), Map.of());
            return new Verification(all, new Here(client, cluster), outside).run(List.of(proof), answers -> {});
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
        public List<Pod> pods(String namespace, String app) {
            return List.of(new PodBuilder()
                    .withNewMetadata()
                    .withName(app)
                    .endMetadata()
                    .withNewSpec()
                    .addNewContainer()
                    .withImage("none")
                    .endContainer()
                    .endSpec()
                    .withNewStatus()
                    .withPodIP(address)
                    .addNewCondition()
                    .withType("Ready")
                    .withStatus("True")
                    .endCondition()
                    .endStatus()
                    .build());
        }

        @Override
        public Optional<Run> run(Pod pod, String... command) {
            return files.map(root -> {
                var words = Stream.of(command)
                        .map(word -> word.replace("find / ", "find %s ".formatted(root)))
                        .toList();
                var result = new Command(root, Map.of(), Duration.ofSeconds(SECONDS)).run(words);
                return new Run(result.isSuccess() ? 0 : 1, result.text());
            });
        }

        @Override
        public Forward forward(Pod pod, int port) {
            return new Forward(address, port, () -> {});
        }
    }
}
