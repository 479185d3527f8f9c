package dev.keelson.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {
    private static final String TWO = """
            apiVersion: v1
            kind: Config
            clusters:
              - {name: a, cluster: {server: "https://a.example:6443"}}
              - {name: b, cluster: {server: "https://b.example:6443/"}}
            users: [{name: admin, user: {token: hunter2}}]
            contexts:
              - {name: one, context: {cluster: a, user: admin}}
              - {name: two, context: {cluster: b, user: admin}}
            """;

    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("kubeconfig"), text);
    }

    @Test
    void takesTheContextThatIsGivenOrElseTheFilesOwn() throws IOException {
        var file = file(TWO + "current-context: one\n");

        try (var own = Kubeconfig.cluster(file, null, Map.of());
                var given = Kubeconfig.cluster(file, "two", Map.of());
                var ofEnvironment = Kubeconfig.cluster(null, null, Map.of("KUBECONFIG", file.toString()))) {
            assertThat(own).hasToString("The cluster at https://a.example:6443");
            assertThat(given).hasToString("The cluster at https://b.example:6443");
            assertThat(ofEnvironment).hasToString(own.toString());
        }
    }

    @Test
    void looksWhereKubectlLooks() {
        assertThat(Kubeconfig.file(Map.of("HOME", "/people/a"))).hasToString("/people/a/.kube/config");
        assertThatThrownBy(() -> Kubeconfig.file(Map.of("KUBECONFIG", "a:b")))
                .hasMessage("KUBECONFIG is a:b: must be one file; --kubeconfig names it.");
    }

    @Test
    void saysInOneLineWhatIsWrongAndNothingOfTheFile() throws IOException {
        var missing = directory.resolve("missing");
        assertThatThrownBy(() -> Kubeconfig.cluster(missing, null, Map.of()))
                .isInstanceOf(ClusterException.class)
                .hasMessage(
                        missing + " cannot be read: must be a kubeconfig; --kubeconfig or KUBECONFIG names another.");
        var file = file(TWO);
        assertThatThrownBy(() -> Kubeconfig.cluster(file, null, Map.of()))
                .hasMessage(file + " has no current context; --context names one of: one, two.");
        assertThatThrownBy(() -> Kubeconfig.cluster(file, "three", Map.of()))
                .hasMessage("There is no context 'three' in " + file + "; there are: one, two.");
        for (var text : new String[] {"", "{", "[]", "token: hunter2"}) {
            var broken = file(text);
            assertThatThrownBy(() -> Kubeconfig.cluster(broken, null, Map.of()))
                    .as(text)
                    .isInstanceOf(ClusterException.class)
                    .hasMessage(broken + " is no kubeconfig: must be one with a context.");
        }
    }
}
