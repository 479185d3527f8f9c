package dev.keelson.ops.helm;

import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/**
 * One revision of a release, as the labels of its Secret tell it; what the Secret holds is not needed for this.
 *
 * @param secret the name of the Secret; it sorts v10 before v9, so nothing is read from it
 */
public record Revision(ReleaseId release, int version, String status, Instant created, String secret) {
    static final Comparator<Revision> BY_VERSION = Comparator.comparingInt(Revision::version);

    private static final String DEPLOYED = "deployed";
    private static final String PENDING = "pending-";
    private static final String UNINSTALLED = "uninstalled";

    /** Of a Secret's metadata; nothing if Helm's labels are not there. */
    static Optional<Revision> of(Item secret) {
        var labels = secret.labels();
        var name = labels.get("name");
        var version = labels.getOrDefault("version", "");
        var created = Json.text(secret.json(), "metadata", "creationTimestamp").flatMap(Revision::time);
        if (name == null || !version.matches("[1-9][0-9]{0,8}") || created.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Revision(
                new ReleaseId(secret.namespace(), name),
                Integer.parseInt(version),
                labels.getOrDefault("status", ""),
                created.get(),
                secret.name()));
    }

    public boolean isDeployed() {
        return status.equals(DEPLOYED);
    }

    public boolean isPending() {
        return status.startsWith(PENDING);
    }

    public boolean isUninstalled() {
        return status.equals(UNINSTALLED);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // no Secret of the API has such a time
        }
    }
}
