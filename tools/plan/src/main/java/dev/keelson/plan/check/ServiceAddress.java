package dev.keelson.plan.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Service of the cluster as a URL names it.
 *
 * @param pod the one pod of a headless Service that the URL is for
 * @param port empty where the scheme says which
 */
public record ServiceAddress(
        String scheme, String namespace, String name, Optional<String> pod, Optional<String> port) {
    /** In any text: only what ends with {@code .svc} is an address of the cluster for sure. */
    private static final Pattern URL =
            Pattern.compile("\\b([a-z][a-z0-9+]*)://(?:[^/@\\s\"']*@)?([a-z0-9][a-z0-9.-]*)(?::(\\d{1,5}))?");

    /** Behind another scheme stands a bucket, a file or an image. */
    private static final Pattern OF_SERVICES = Pattern.compile(
            "(?:https?|wss?|grpcs?|tcp|udp|rediss?|postgres(?:ql)?|mysql|mariadb|mongodb|amqps?|nats|kafka|mqtts?|ldaps?|smtps?)://");

    private static final Pattern SUFFIX = Pattern.compile("\\.svc(?:\\.cluster\\.local)?\\.?$");
    private static final String LOCALHOST = "localhost";

    /** A longer text is a file of its own. */
    private static final int MOST_TEXT = 100_000;

    /** Those in a text; a name without a dot is a Service of this namespace, where the whole text is a URL. */
    public static Stream<ServiceAddress> in(String text, String namespace) {
        if (text.length() > MOST_TEXT) {
            return Stream.of();
        }
        var isUrl = OF_SERVICES.matcher(text).lookingAt();
        return URL.matcher(text).results().flatMap(url -> of(url, namespace, isUrl).stream());
    }

    private static Optional<ServiceAddress> of(MatchResult url, String ownNamespace, boolean isUrl) {
        var host = url.group(2);
        var suffix = SUFFIX.matcher(host);
        var isOfTheCluster = suffix.find();
        var parts = List.of((isOfTheCluster ? host.substring(0, suffix.start()) : host).split("\\.", -1));
        if (!isOfTheCluster && (parts.size() > 1 || !isUrl || host.equals(LOCALHOST))) {
            return Optional.empty();
        }
        var hasPod = isOfTheCluster && parts.size() > 2;
        return Optional.of(new ServiceAddress(
                url.group(1),
                parts.size() > 1 ? parts.get(parts.size() - 1) : ownNamespace,
                hasPod ? parts.get(parts.size() - 2) : parts.get(0),
                hasPod ? Optional.of(parts.get(parts.size() - 3)) : Optional.empty(),
                Optional.ofNullable(url.group(3))));
    }
}
