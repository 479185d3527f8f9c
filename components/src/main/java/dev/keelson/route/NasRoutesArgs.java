package dev.keelson.route;

import static java.util.Objects.requireNonNull;

import dev.keelson.k3s.Namespace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link NasRoutes} are made of.
 *
 * @param http01 whether k3s obtains certificates of these hosts by HTTP-01
 * @param hosts all public hosts of the site, as k3s serves them
 */
public record NasRoutesArgs(
        Namespace namespace,
        Nas nas,
        TrustedHops trustedHops,
        boolean http01,
        List<HostRoutes> hosts,
        NasDelivery delivery) {

    public NasRoutesArgs {
        hosts = List.copyOf(hosts);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Namespace namespace;
        private @Nullable Nas nas;
        private @Nullable TrustedHops trustedHops;
        private @Nullable Boolean http01;
        private @Nullable List<HostRoutes> hosts;
        private @Nullable NasDelivery delivery;

        private Builder() {}

        public Builder namespace(Namespace namespace) {
            this.namespace = namespace;
            return this;
        }

        public Builder nas(Nas nas) {
            this.nas = nas;
            return this;
        }

        public Builder trustedHops(TrustedHops trustedHops) {
            this.trustedHops = trustedHops;
            return this;
        }

        public Builder http01(boolean http01) {
            this.http01 = http01;
            return this;
        }

        public Builder hosts(List<HostRoutes> hosts) {
            this.hosts = hosts;
            return this;
        }

        public Builder delivery(NasDelivery delivery) {
            this.delivery = delivery;
            return this;
        }

        public NasRoutesArgs build() {
            return new NasRoutesArgs(
                    requireNonNull(namespace, "NasRoutes need a namespace"),
                    requireNonNull(nas, "NasRoutes need a NAS"),
                    requireNonNull(trustedHops, "NasRoutes need the trusted hops"),
                    requireNonNull(http01, "NasRoutes need to know about HTTP-01"),
                    requireNonNull(hosts, "NasRoutes need hosts"),
                    requireNonNull(delivery, "NasRoutes need a delivery"));
        }
    }
}
