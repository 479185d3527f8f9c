package dev.keelson.host;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the requests of an {@link OutsideHost} end. */
public sealed interface Destination {
    /** A site of somebody else, under a name of theirs. */
    record Elsewhere(HostName target) implements Destination {}

    /** The API server of the site's own cluster, by the site's tunnel. */
    record KubernetesApi() implements Destination {}

    /**
     * A program on a machine that has a tunnel of its own.
     *
     * @param node the machine, after which the tunnel is named
     * @param url the program's, as that machine reaches it
     */
    record Node(DnsLabel node, String url) implements Destination {}

    /** The destinations, as settings name them. */
    enum Kind {
        ELSEWHERE,
        KUBERNETES_API,
        NODE
    }

    /** A login in it would be shown by everybody's preview. */
    SettingType<String> URL = SettingType.matching(
            "the URL of a program without a path, like http://localhost:8000",
            Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?"));

    static Optional<Destination> read(Section leadsTo) {
        return leadsTo.kind(
                        "what",
                        Kind.class,
                        "Where the requests end: at a name of somebody else (elsewhere), at the API server of the"
                                + " cluster (kubernetes-api), or at a program on a machine with a tunnel of its own"
                                + " (node).")
                .flatMap(kind -> switch (kind) {
                    case ELSEWHERE ->
                        leadsTo.required("target", SettingType.HOST, "The name that the record points to.")
                                .map(Elsewhere::new);
                    case KUBERNETES_API -> Optional.of(new KubernetesApi());
                    case NODE -> node(leadsTo);
                });
    }

    private static Optional<Destination> node(Section leadsTo) {
        var node = leadsTo.required("node", SettingType.NAME, "The machine. Its tunnel has this name.");
        var url = leadsTo.required("url", URL, "The program's URL, as that machine reaches it.");
        return leadsTo.whole(() -> new Node(node.orElseThrow(), url.orElseThrow()));
    }

    /** Whether a tunnel leads there. */
    default boolean isTunnelled() {
        return !(this instanceof Elsewhere);
    }
}
