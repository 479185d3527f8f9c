package dev.keelson.edge;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.SiteArgs;
import dev.keelson.workload.Resources;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Cloudflared} is made of.
 *
 * @param namespace its own; without one, it runs in the site's
 * @param avoidNodes nodes that are kept free for something else
 */
public record CloudflaredArgs(
        ImageReference image,
        int replicas,
        Resources resources,
        Protocol protocol,
        Optional<DnsLabel> namespace,
        List<DnsLabel> avoidNodes) {

    /** What it speaks with Cloudflare. */
    public enum Protocol {
        /** QUIC, and HTTP/2 where that does not get through. */
        AUTO,
        HTTP2,
        QUIC
    }

    /** One goes on while the other is replaced or its node is down. */
    public static final int DEFAULT_REPLICAS = 2;

    /** A few hundred requests a second; uploads pass through buffers of a fixed size. */
    public static final Resources DEFAULT_RESOURCES = Resources.of("50m", "64Mi", "500m", "256Mi");

    public CloudflaredArgs {
        avoidNodes = List.copyOf(avoidNodes);
        var problems = new Problems();
        problems.hold("replicas", SettingType.REPLICAS, replicas);
        problems.check();
    }

    /** With the defaults. */
    public static CloudflaredArgs of(ImageReference image) {
        return new CloudflaredArgs(
                image, DEFAULT_REPLICAS, DEFAULT_RESOURCES, Protocol.AUTO, Optional.empty(), List.of());
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
        var protocol = tunnel.optional(
                "protocol",
                SettingType.choice(Protocol.class),
                "What it speaks with Cloudflare: quic, http2 where a provider blocks QUIC, or auto, which tries both.",
                Protocol.AUTO);
        var namespace = tunnel.optional(
                "namespace",
                SettingType.NAME.where(
                        "a namespace that is neither Kubernetes' nor the platform's",
                        name -> !SiteArgs.isTaken(name.text())),
                "The namespace of its own to declare for it. Without it, it runs in the site's.");
        var avoidNodes = tunnel.list(
                "avoidNodes", SettingType.NAME, "The nodes on which it does not run. Without it, it may run on any.");
        return tunnel.whole(
                () -> new CloudflaredArgs(image.orElseThrow(), replicas, resources, protocol, namespace, avoidNodes));
    }
}
