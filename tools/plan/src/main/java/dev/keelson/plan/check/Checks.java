package dev.keelson.plan.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All checks of a set of objects. */
public final class Checks {
    private static final List<Function<Inventory, Stream<Finding>>> ALL = List.of(
            Identities::of,
            inventory -> new References(inventory).findings(),
            Selectors::of,
            PodRules::of,
            MountedFiles::of,
            Addresses::of,
            Routes::of,
            OtherNamespaces::of,
            SyncWaves::of,
            Appliers::of,
            KnownFields::of,
            Unused::of);

    /** The names of what is found by these and their likes, as docs/check.md tells it. */
    private static final List<String> RULES = List.of(
            "object-twice",
            "namespace",
            "reference",
            "reference-part",
            "selector",
            "service-port",
            "network-peer",
            "pod-volume",
            "pod-twice",
            "pod-port",
            "mounted-file",
            "address",
            "address-port",
            "route-twice",
            "route-namespace",
            "sync-wave",
            "applier",
            "unused-volume",
            "unused",
            "field",
            "immutable",
            "removed",
            "unreached",
            "kustomization",
            "flux-path",
            "flux-wait",
            "prune",
            "marker",
            "image-differs",
            "not-rendered");

    private Checks() {}

    public static List<String> rules() {
        return RULES;
    }

    /** What is found, check by check and in the order of the objects, each finding once. */
    public static List<Finding> of(Inventory inventory) {
        return ALL.stream().flatMap(check -> check.apply(inventory)).distinct().toList();
    }

    /** How many references lead to what is not there and may well be in the cluster. */
    public static long unjudged(Inventory inventory) {
        return inventory.isWhole() ? 0 : new References(inventory).unjudged();
    }
}
