package dev.keelson.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import org.junit.jupiter.api.Test;

class RegistryLoginTest {

    @Test
    void writesTheFileThatContainerRuntimesRead() {
        assertThat(RegistryLogin.dockerConfig("ghcr.io", "robot", "a=b&c"))
                .isEqualTo("{\"auths\":{\"ghcr.io\":{\"auth\":\"cm9ib3Q6YT1iJmM=\"}}}");
    }

    @Test
    void doesNotPrintItsToken() {
        assertThat(new RegistryLogin("ghcr.io", "robot", Output.ofSecret("canary")).toString())
                .doesNotContain("canary");
    }
}
