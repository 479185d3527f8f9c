package dev.keelson;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.k3s.PodSecurity.Level;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Runs small programs, either against mocks or against the recorder, which sees what mocks cannot. */
public final class Programs {
    private Programs() {}

    public static Recording record(Consumer<Context> program) {
        return Recorder.record(new ProgramRun("test", "unit", program, StackConfig.empty()));
    }

    /** Its outputs for other stacks and for people, without what {@code keelson verify} reads. */
    public static Map<String, Object> outputs(Recording recording) {
        var outputs = new TreeMap<String, Object>();
        recording.outputs().values().forEach((name, value) -> {
            if (!name.startsWith(Cluster.PROOF + ":")) {
                outputs.put(name, value.plain());
            }
        });
        return outputs;
    }

    /** What the program asks a mock to create, as {@code type name}, sorted, without the stack. */
    public static List<String> mocked(Consumer<Context> program) {
        var created = Collections.synchronizedList(new ArrayList<String>());
        Mocks mocks = args -> {
            created.add(args.type + " " + args.name);
            return CompletableFuture.completedFuture(
                    new Mocks.ResourceResult(Optional.of(args.name + "-id"), args.inputs));
        };
        try {
            PulumiTest.withMocks(mocks).runTest(program).throwOnError();
        } finally {
            PulumiTest.cleanup();
        }
        return created.stream().sorted().toList();
    }

    /** A resource's inputs in YAML, with every secret redacted. */
    public static String inputs(RecordedResource resource) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(resource.inputs().redacted().plain());
    }

    public static NamespaceArgs.Builder namespace() {
        return NamespaceArgs.builder()
                .name(new DnsLabel("shop-live"))
                .labels(new Labels(new DnsLabel("shop")))
                .podSecurity(new PodSecurity(Level.BASELINE, Level.RESTRICTED, Level.RESTRICTED, "v1.34"));
    }

    public static ComponentResourceOptions noOptions() {
        return ComponentResourceOptions.builder().build();
    }
}
