package dev.keelson.ops.verify;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What is asked outside of the cluster: public hosts and registries. */
public final class Outside {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final Web web;
    private final Tls tls;
    private final Registry registry;

    /**
     * From where this machine is.
     *
     * @param addresses of hosts that are not to be looked up
     * @param authorities a file with certificates that are trusted, too
     * @param mirrors what is asked in the place of registries
     */
    public Outside(Map<String, InetAddress> addresses, Optional<Path> authorities, Map<String, String> mirrors)
            throws IOException {
        this.web = new Web(addresses, LIMIT);
        this.tls = Tls.trusting(authorities, LIMIT);
        this.registry = new Registry(web, mirrors);
    }

    Web web() {
        return web;
    }

    Tls tls() {
        return tls;
    }

    Registry registry() {
        return registry;
    }
}
