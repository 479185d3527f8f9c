package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Map;

/** What a pod is promised, and what it may take at most. */
public record Resources(Quantity cpuRequest, Quantity memoryRequest, Quantity cpuLimit, Quantity memoryLimit) {

    public static Resources read(Section resources) {
        return new Resources(
                resources.required("cpuRequest", SettingType.QUANTITY),
                resources.required("memoryRequest", SettingType.QUANTITY),
                resources.required("cpuLimit", SettingType.QUANTITY),
                resources.required("memoryLimit", SettingType.QUANTITY));
    }

    public ResourceRequirementsArgs requirements() {
        return ResourceRequirementsArgs.builder()
                .requests(Map.of("cpu", cpuRequest.text(), "memory", memoryRequest.text()))
                .limits(Map.of("cpu", cpuLimit.text(), "memory", memoryLimit.text()))
                .build();
    }

    public void check(String prefix, Problems problems) {
        check(prefix + "resources.cpuLimit", cpuLimit, cpuRequest, problems);
        check(prefix + "resources.memoryLimit", memoryLimit, memoryRequest, problems);
    }

    private static void check(String key, Quantity limit, Quantity request, Problems problems) {
        if (limit.amount().compareTo(request.amount()) < 0) {
            problems.wrong(key, limit.text(), "at least what is requested, %s".formatted(request));
        }
    }
}
