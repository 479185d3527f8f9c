package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.StackOptions;
import com.pulumi.test.PulumiTest;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our program against the server that counts; those of the other languages are counted by the measurement itself. */
class RecordingServerTest {
    @AfterEach
    void forget() {
        PulumiTest.cleanup();
    }

    @Test
    void itCountsWhatAProgramRegistersAndForgetsIt() throws IOException {
        var recording = RecordingServer.create();
        var server = recording.start();
        try {
            var address = InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();

            assertThat(run(address, "7")).isZero();
            assertThat(recording.count()).isEqualTo(7);
            assertThat(recording.count()).isZero();

            assertThat(run(address, "many")).isNotZero();
            assertThat(recording.count()).as("an error").isEqualTo(-1);
        } finally {
            server.shutdownNow();
        }
    }

    private static int run(String address, String count) {
        var settings = InlineDeploymentSettings.builder()
                .monitorAddr(address)
                .engineAddr(address)
                .project(MixedProgram.PROJECT)
                .stack("bench")
                .isDryRun(true)
                .config(ImmutableMap.of(MixedProgram.COUNT, count))
                .build();
        return PulumiInternal.fromInline(settings, StackOptions.Empty)
                .runAsync(MixedProgram::declare)
                .join();
    }
}
