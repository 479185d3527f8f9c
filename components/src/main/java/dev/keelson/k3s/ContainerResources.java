package dev.keelson.k3s;

import dev.keelson.site.Quantity;
import java.util.Map;

/** What a chart's container is promised and what it may take at most, as all charts write it in their values. */
public record ContainerResources(Quantity cpu, Quantity memory, Quantity cpuLimit, Quantity memoryLimit) {
    public ContainerResources(String cpu, String memory, String cpuLimit, String memoryLimit) {
        this(new Quantity(cpu), new Quantity(memory), new Quantity(cpuLimit), new Quantity(memoryLimit));
    }

    public Map<String, Object> values() {
        return Map.of(
                "requests", Map.of("cpu", cpu.text(), "memory", memory.text()),
                "limits", Map.of("cpu", cpuLimit.text(), "memory", memoryLimit.text()));
    }
}
