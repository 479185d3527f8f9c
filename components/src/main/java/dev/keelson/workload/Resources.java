package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What is reserved for a container, and what it may use at most. */
public record Resources(Quantity cpuRequest, Quantity memoryRequest, Quantity cpuLimit, Quantity memoryLimit) {
    /** What settings of this kind mean. */
    public static final String ABOUT =
            "CPU and memory of a container: what is reserved for it, and what it may use at most.";

    public Resources {
        atLeast("cpu", cpuLimit, cpuRequest);
        atLeast("memory", memoryLimit, memoryRequest);
    }

    public static Resources of(String cpuRequest, String memoryRequest, String cpuLimit, String memoryLimit) {
        return new Resources(
                new Quantity(cpuRequest),
                new Quantity(memoryRequest),
                new Quantity(cpuLimit),
                new Quantity(memoryLimit));
    }

    public static Optional<Resources> read(Section resources) {
        var cpuRequest = resources.required(
                "cpuRequest",
                SettingType.QUANTITY,
                "How much CPU is reserved for it: 1 is one CPU, 200m a fifth of one.");
        var memoryRequest = resources.required(
                "memoryRequest", SettingType.QUANTITY, "How much memory is reserved for it, like 512Mi.");
        var cpuLimit =
                limit(resources, "cpuLimit", "How much CPU it may use at most; it is slowed down there.", cpuRequest);
        var memoryLimit = limit(
                resources,
                "memoryLimit",
                "How much memory it may use at most; with more, it is killed.",
                memoryRequest);
        return resources.whole(() -> new Resources(
                cpuRequest.orElseThrow(),
                memoryRequest.orElseThrow(),
                cpuLimit.orElseThrow(),
                memoryLimit.orElseThrow()));
    }

    private static Optional<Quantity> limit(Section resources, String name, String about, Optional<Quantity> request) {
        var limit = resources.required(name, SettingType.QUANTITY, about);
        limit.ifPresent(most -> request.filter(least -> isLess(most, least))
                .ifPresent(least -> resources.wrong(name, most, "at least what is requested, %s".formatted(least))));
        return limit;
    }

    /** The end of the text about a setting that has these as its default. */
    public String byDefault() {
        return " Without it, %s and %s, at most %s and %s.".formatted(cpuRequest, memoryRequest, cpuLimit, memoryLimit);
    }

    /** For a container of a pod. */
    public ResourceRequirementsArgs requirements() {
        return ResourceRequirementsArgs.builder()
                .requests(Map.of("cpu", cpuRequest.text(), "memory", memoryRequest.text()))
                .limits(Map.of("cpu", cpuLimit.text(), "memory", memoryLimit.text()))
                .build();
    }

    /** For a chart, as all charts write it in their values. */
    public Map<String, Object> values() {
        return Map.of(
                "requests", Map.of("cpu", cpuRequest.text(), "memory", memoryRequest.text()),
                "limits", Map.of("cpu", cpuLimit.text(), "memory", memoryLimit.text()));
    }

    private static void atLeast(String what, Quantity limit, Quantity request) {
        if (isLess(limit, request)) {
            throw new IllegalArgumentException(
                    "the %s limit is %s: must be at least what is requested, %s".formatted(what, limit, request));
        }
    }

    private static boolean isLess(Quantity limit, Quantity request) {
        BigDecimal most = limit.amount();
        return most.compareTo(request.amount()) < 0;
    }
}
