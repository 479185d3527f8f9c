package dev.keelson.route;

import static java.util.Objects.requireNonNull;

import dev.keelson.host.Host;
import dev.keelson.k3s.Namespace;
import dev.keelson.site.Backend;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the {@link HostRoutes} of a host lead to.
 *
 * @param primary takes what is not surely a read
 * @param all take the reads; the same as the primary where there is only one
 * @param hop how a proxy before k3s brings requests; empty where clients reach k3s themselves
 */
public record HostRoutesArgs(
        Namespace namespace,
        Host host,
        Backend primary,
        Backend all,
        RouteMiddlewares middlewares,
        CertificateIssuer issuer,
        Optional<SecondHop> hop) {

    public static Builder builder() {
        return new Builder();
    }

    boolean servesProxiedHttp() {
        return hop.filter(SecondHop.Http.class::isInstance).isPresent();
    }

    public static final class Builder {
        private @Nullable Namespace namespace;
        private @Nullable Host host;
        private @Nullable Backend primary;
        private @Nullable Backend all;
        private @Nullable RouteMiddlewares middlewares;
        private @Nullable CertificateIssuer issuer;
        private Optional<SecondHop> hop = Optional.empty();

        private Builder() {}

        public Builder namespace(Namespace namespace) {
            this.namespace = namespace;
            return this;
        }

        public Builder host(Host host) {
            this.host = host;
            return this;
        }

        public Builder primary(Backend primary) {
            this.primary = primary;
            return this;
        }

        /** The primary if not given. */
        public Builder all(Backend all) {
            this.all = all;
            return this;
        }

        public Builder middlewares(RouteMiddlewares middlewares) {
            this.middlewares = middlewares;
            return this;
        }

        public Builder issuer(CertificateIssuer issuer) {
            this.issuer = issuer;
            return this;
        }

        /** No proxy if not given. */
        public Builder hop(Optional<SecondHop> hop) {
            this.hop = hop;
            return this;
        }

        public HostRoutesArgs build() {
            var writes = requireNonNull(primary, "HostRoutes need a primary");
            return new HostRoutesArgs(
                    requireNonNull(namespace, "HostRoutes need a namespace"),
                    requireNonNull(host, "HostRoutes need a host"),
                    writes,
                    all == null ? writes : all,
                    requireNonNull(middlewares, "HostRoutes need middlewares"),
                    requireNonNull(issuer, "HostRoutes need an issuer"),
                    hop);
        }
    }
}
