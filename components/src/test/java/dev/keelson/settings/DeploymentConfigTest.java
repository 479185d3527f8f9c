package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.StackConfig;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pins the SDK's private field: a new version of the SDK that renames it fails here and not in a deployment. */
class DeploymentConfigTest {

    @Test
    void listsTheKeysOfTheRunningProgram() {
        var config = new StackConfig(Map.of("site:name", "shop", "cluster:token", "canary"), Set.of("cluster:token"));
        var seen = new ArrayList<ConfigSource>();

        var recording = Recorder.record(
                new ProgramRun("test", "unit", context -> seen.add(DeploymentConfig.current()), config));

        assertThat(recording.resources()).hasSize(1);
        assertThat(seen).singleElement().satisfies(source -> {
            assertThat(source.keys()).containsExactly("cluster:token", "site:name");
            assertThat(source.get("site:name")).contains("shop");
            assertThat(source.get("site:other")).isEmpty();
            assertThat(source.isSecret("cluster:token")).isTrue();
            assertThat(source.isSecret("site:name")).isFalse();
            assertThat(source.toString()).doesNotContain("canary");
        });
    }

    @Test
    void anSdkThatChangedIsNamedInsteadOfReadWrongly() {
        assertThatThrownBy(() -> DeploymentConfig.values("no configuration", "allConfig"))
                .isInstanceOf(RunException.class)
                .hasMessage(
                        "The configuration's keys cannot be listed: this version of com.pulumi:pulumi has no map"
                                + " allConfig in java.lang.String any more; build with the version that the root pom.xml names.");
    }
}
