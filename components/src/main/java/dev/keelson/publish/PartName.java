package dev.keelson.publish;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Objection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of a part of a site: that of its Service and its workload, and the beginning of its other objects' names.
 *
 * @param key which setting gives it
 * @param name empty where it could not be read
 */
public record PartName(String key, Optional<DnsLabel> name) {
    /** What follows the name in those of the Services and workloads of a part. */
    private static final List<String> OBJECTS = List.of("-backup", "-headless", "-primary");

    /** The connector of a tunnel, which every site may have. */
    private static final String CONNECTOR = "cloudflared";

    /** A part with a name of its own choice, which is the key of its settings too. */
    public static PartName of(String key) {
        return new PartName(key, Optional.of(new DnsLabel(key)));
    }

    /** Objects to parts, and to volumes that they share, whose objects another part has too. */
    static void check(List<PartName> parts, List<DnsLabel> volumes, Objection objection) {
        var owners = new HashMap<>(Map.of(CONNECTOR, "the connector of tunnels"));
        for (var part : parts) {
            part.name.map(DnsLabel::text).ifPresent(name -> part.claim(name, owners, objection));
        }
        for (var at = 0; at < volumes.size(); at++) {
            var key = "volumes[%d].name".formatted(at);
            var volume = volumes.get(at);
            parts.stream()
                    .filter(part -> part.owns(volume))
                    .findFirst()
                    .ifPresent(part ->
                            objection.wrong(key, volume, "another name than the volume of %s has".formatted(part.key)));
        }
    }

    private void claim(String text, Map<String, String> owners, Objection objection) {
        var objects =
                Stream.concat(Stream.of(""), OBJECTS.stream()).map(text::concat).toList();
        objects.stream()
                .filter(owners::containsKey)
                .findFirst()
                .ifPresentOrElse(
                        object -> objection.wrong(
                                key, text, "another name: %s has an object %s".formatted(owners.get(object), object)),
                        () -> objects.forEach(object -> owners.put(object, key)));
    }

    /** Whether the volume is named like the claim of a Redis, or of a pod of a LiteFS app. */
    private boolean owns(DnsLabel volume) {
        return name.filter(known -> volume.text().equals(known + "-data")
                        || volume.text().matches("litefs-data-%s-[0-9]+".formatted(known)))
                .isPresent();
    }
}
