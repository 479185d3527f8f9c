package dev.keelson.edge;

import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.Resources;
import java.util.Optional;

/** What a {@link Cloudflared} is made of. */
public record CloudflaredArgs(ImageReference image, int replicas, Resources resources) {

    /** One goes on while the other is replaced or its node is down. */
    public static final int DEFAULT_REPLICAS = 2;

    /** A few hundred requests a second; uploads pass through buffers of a fixed size. */
    public static final Resources DEFAULT_RESOURCES = Resources.of("50m", "64Mi", "500m", "256Mi");

    public CloudflaredArgs {
        var problems = new Problems();
        problems.hold("replicas", SettingType.REPLICAS, replicas);
        problems.check();
    }

    /** With the defaults. */
    public static CloudflaredArgs of(ImageReference image) {
        return new CloudflaredArgs(image, DEFAULT_REPLICAS, DEFAULT_RESOURCES);
    }

    public static Optional<CloudflaredArgs> read(Section tunnel) {
        var image = tunnel.required("image", SettingType.IMAGE, "The image of cloudflared.");
        var replicas = tunnel.optional(
                "replicas",
                SettingType.REPLICAS,
                "How many pods of cloudflared run. Of two, one goes on while the other is replaced.",
                DEFAULT_REPLICAS);
        var resources = tunnel.optionalMap(
                        "resources", Resources.ABOUT + DEFAULT_RESOURCES.byDefault(), Resources::read)
                .orElse(DEFAULT_RESOURCES);
        return tunnel.whole(() -> new CloudflaredArgs(image.orElseThrow(), replicas, resources));
    }
}
