package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Uses;
import org.junit.jupiter.api.Test;

class ConfiguredServerArgsTest {
    static ConfiguredServerArgs.Builder args() {
        return ConfiguredServerArgs.builder(new DnsLabel("messages"))
                .image(new ImageReference("registry.example/messages:1.0.0"))
                .arguments("--config", "/etc/messages/messages.conf")
                .file(new ConfigFile("/etc/messages", "messages.conf", "level = info\n"))
                .port("http", 8000)
                .liveness(HttpProbe.of("/health", 30, 10))
                .readiness(HttpProbe.of("/health", 5, 5))
                .resources(Resources.of("100m", "128Mi", "250m", "256Mi"))
                .user(1000);
    }

    @Test
    void itsFileHasAPath() {
        assertThat(args().build().file().orElseThrow().path()).isEqualTo("/etc/messages/messages.conf");
    }

    @Test
    void takesSecretsByReferenceOnly() {
        var uses = Uses.secret("TOKEN", Output.ofSecret("canary"));

        assertThatThrownBy(() -> args().uses(uses).build())
                .hasMessage("messages takes secrets by reference only, and was given the values of [TOKEN]");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() ->
                        ConfiguredServerArgs.builder(new DnsLabel("messages")).build())
                .hasMessage("a server needs an image");
    }
}
