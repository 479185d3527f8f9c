package dev.keelson.image;

import dev.keelson.settings.ImageReference;
import java.util.List;
import java.util.Optional;

/** What Keel reads on a workload, and how it writes an image. */
final class KeelAnnotations {
    static final String PREFIX = "keel.sh/";
    static final String POLICY = PREFIX + "policy";
    static final String FORCE = "force";
    static final String NEVER = "never";
    static final String MATCH_TAG = PREFIX + "matchTag";
    static final String TRIGGER = PREFIX + "trigger";
    static final String SCHEDULE = PREFIX + "pollSchedule";

    /** What Keel leaves on the pods' template each time it rolls them; no program reads it. */
    static final String UPDATE_TIME = PREFIX + "update-time";

    /** Keel drops these from the text that it writes back. */
    private static final List<String> DROPPED = List.of("docker.io/", "index.docker.io/", "library/");

    private KeelAnnotations() {}

    /** Keel must write the text that Pulumi wrote, or the next deployment finds a second writer of the field. */
    static Optional<String> refusal(ImageReference image) {
        if (image.text().contains("@")) {
            return Optional.of("an image with a tag and no digest: Keel would drop the digest");
        }
        return DROPPED.stream()
                .filter(image.text()::startsWith)
                .findFirst()
                .map(prefix -> "written without %s, as Keel writes it back".formatted(prefix));
    }
}
