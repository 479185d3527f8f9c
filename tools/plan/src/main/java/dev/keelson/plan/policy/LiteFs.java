package dev.keelson.plan.policy;

import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.Pods;
import java.util.List;

/** Pods whose database LiteFS keeps: one of them takes writes, the others copy it. */
final class LiteFs {
    /** Where LiteFS keeps its data; it shows the database elsewhere, by FUSE. */
    private static final String DATA = "/var/lib/litefs";

    private LiteFs() {}

    /** Whether the container runs LiteFS, which mounts a file system and so has to be privileged. */
    static boolean isIn(Paths.Found container) {
        return Paths.find(container, "volumeMounts[].mountPath").stream()
                .flatMap(found -> Paths.scalar(found.value()).stream())
                .anyMatch(DATA::equals);
    }

    /** Whether there are copies beside the one that takes writes. */
    static boolean hasCopies(Pods pods) {
        return pods.single().size() > 1 && pods.containers().stream().anyMatch(LiteFs::isIn);
    }

    /** What takes no writes. */
    static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
}
