package dev.keelson.image;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds workloads whose image has two owners, or an owner that cannot work. */
public final class ImageOwnerCheck {
    /** Flux labels what it applies. */
    private static final String APPLIED_BY_FLUX = "kustomize.toolkit.fluxcd.io/name";

    private ImageOwnerCheck() {}

    /** One line for each problem, in the order of the workloads. */
    public static List<String> problems(Collection<Workload> workloads) {
        var problems = new ArrayList<String>();
        for (var workload : workloads) {
            var owners = owners(workload);
            if (owners.size() > 1) {
                problems.add("the image of %s is owned by %s: must be one of them"
                        .formatted(workload.name(), String.join(" and ", owners)));
            }
            if (owners.contains("keel")) {
                keel(workload, problems);
            }
            workload.podMarks().keySet().stream()
                    .filter(key -> key.startsWith(KeelAnnotations.PREFIX) && !key.equals(KeelAnnotations.UPDATE_TIME))
                    .sorted()
                    .forEach(key ->
                            problems.add("%s has %s on its pods: must be on the workload itself, where Keel looks"
                                    .formatted(workload.name(), key)));
        }
        return List.copyOf(problems);
    }

    private static Set<String> owners(Workload workload) {
        var owners = new TreeSet<String>();
        var declared = workload.marks().get(ImageOwner.OWNER);
        if (declared != null) {
            owners.add(declared);
        }
        if (workload.marks().containsKey(APPLIED_BY_FLUX)) {
            owners.add("flux");
        }
        var policy = workload.marks().get(KeelAnnotations.POLICY);
        if (policy != null && !policy.equals(KeelAnnotations.NEVER)) {
            owners.add("keel");
        }
        return owners;
    }

    private static void keel(Workload workload, List<String> problems) {
        var policy = workload.marks().get(KeelAnnotations.POLICY);
        if (policy == null || policy.equals(KeelAnnotations.NEVER)) {
            problems.add("%s says that Keel owns its image, but has no %s: must be force"
                    .formatted(workload.name(), KeelAnnotations.POLICY));
        } else if (policy.equals(KeelAnnotations.FORCE)
                && !"true".equals(workload.marks().get(KeelAnnotations.MATCH_TAG))) {
            problems.add("%s has the policy force without %s: must be \"true\", or Keel takes any tag"
                    .formatted(workload.name(), KeelAnnotations.MATCH_TAG));
        }
    }
}
