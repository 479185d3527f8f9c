package dev.keelson.bench;

import com.pulumi.Context;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.StackConfig;
import java.util.Map;

/** A program of many small objects: shows whether a recording grows linearly. */
final class ConfigMaps {
    private ConfigMaps() {}

    /** Records {@code count} of them and prints the seconds and the resources recorded. */
    public static void main(String[] args) {
        var count = Integer.parseInt(args[0]);
        var start = System.nanoTime();
        var recording = Recorder.record(
                new ProgramRun("keelson-bench", "bench", context -> declare(context, count), StackConfig.empty()));
        System.out.printf(
                "%.2f s, %d resources%n",
                (System.nanoTime() - start) / 1e9, recording.resources().size());
        System.out.flush();
        System.exit(recording.resources().size() == count + 1 ? 0 : 1);
    }

    private static void declare(Context context, int count) {
        for (var i = 0; i < count; i++) {
            new ConfigMap(
                    "map-" + i,
                    ConfigMapArgs.builder()
                            .metadata(ObjectMetaArgs.builder()
                                    .name("map-" + i)
                                    .namespace("bench")
                                    .build())
                            .data(Map.of("number", String.valueOf(i), "text", "a line of some length for number " + i))
                            .build());
        }
        context.export("count", count);
    }
}
