package dev.keelson.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.StackConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomObjectTest {
    @Test
    void isSentAsTheObjectThatKubernetesTakes() {
        var recording = Recorder.record(new ProgramRun(
                "keelson-test",
                "test",
                context -> context.export("name", new Widget("widget").objectName()),
                StackConfig.empty()));

        var widget = recording.one("kubernetes:example.org/v1:Widget", "widget");
        assertThat(widget.inputs().plain())
                .isEqualTo(Map.of(
                        "apiVersion",
                        "example.org/v1",
                        "kind",
                        "Widget",
                        "metadata",
                        Map.of("name", "one", "namespace", "here"),
                        "spec",
                        Map.of("size", 3L, "parts", List.of(Map.of("name", "a")))));
        assertThat(recording.outputs().text("name")).contains("one");
    }

    private static final class Widget extends CustomObject {
        Widget(String name) {
            super(
                    name,
                    "example.org/v1",
                    "Widget",
                    ObjectMetaArgs.builder().name("one").namespace("here").build(),
                    Output.of(Map.of("size", 3, "parts", List.of(Map.of("name", "a")))),
                    CustomResourceOptions.Empty);
        }
    }
}
