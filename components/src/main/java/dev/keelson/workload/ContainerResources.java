package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import dev.keelson.settings.Quantity;
import java.util.Map;

/** What a container is promised and what it may take at most. */
public record ContainerResources(Quantity cpu, Quantity memory, Quantity cpuLimit, Quantity memoryLimit) {
    public ContainerResources(String cpu, String memory, String cpuLimit, String memoryLimit) {
        this(new Quantity(cpu), new Quantity(memory), new Quantity(cpuLimit), new Quantity(memoryLimit));
    }

    /** For a container of a pod. */
    public ResourceRequirementsArgs requirements() {
        return ResourceRequirementsArgs.builder()
                .requests(Map.of("cpu", cpu.text(), "memory", memory.text()))
                .limits(Map.of("cpu", cpuLimit.text(), "memory", memoryLimit.text()))
                .build();
    }

    /** For a chart, as all charts write it in their values. */
    public Map<String, Object> values() {
        return Map.of(
                "requests", Map.of("cpu", cpu.text(), "memory", memory.text()),
                "limits", Map.of("cpu", cpuLimit.text(), "memory", memoryLimit.text()));
    }
}
