package dev.keelson.k3s;

import static java.util.Objects.requireNonNull;

import dev.keelson.settings.DnsLabel;
import dev.keelson.stack.Protection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Namespace} is made of.
 *
 * @param name the namespace's name in the cluster
 * @param annotations beside its labels
 * @param common annotations of the namespace and of every object in it
 * @param pull the login for private images; without one no pull secret is declared
 * @param pullSecret the name of a pull secret that somebody else declares
 */
public record NamespaceArgs(
        DnsLabel name,
        Labels labels,
        PodSecurity podSecurity,
        Protection protection,
        Map<String, String> annotations,
        Map<String, String> common,
        Optional<RegistryLogin> pull,
        Optional<DnsLabel> pullSecret) {

    public NamespaceArgs {
        annotations = Map.copyOf(annotations);
        common = Map.copyOf(common);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable DnsLabel name;
        private @Nullable Labels labels;
        private @Nullable PodSecurity podSecurity;
        private Protection protection = Protection.FULL;
        private Map<String, String> annotations = Map.of();
        private Map<String, String> common = Map.of();
        private Optional<RegistryLogin> pull = Optional.empty();
        private Optional<DnsLabel> pullSecret = Optional.empty();

        private Builder() {}

        public Builder name(DnsLabel name) {
            this.name = name;
            return this;
        }

        public Builder labels(Labels labels) {
            this.labels = labels;
            return this;
        }

        public Builder podSecurity(PodSecurity podSecurity) {
            this.podSecurity = podSecurity;
            return this;
        }

        /** {@link Protection#FULL} if not given: the volumes of the namespace are deleted with it. */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /** None if not given. */
        public Builder annotations(Map<String, String> annotations) {
            this.annotations = annotations;
            return this;
        }

        /** None if not given. */
        public Builder common(Map<String, String> annotations) {
            this.common = annotations;
            return this;
        }

        /** No login if not given. */
        public Builder pull(Optional<RegistryLogin> pull) {
            this.pull = pull;
            return this;
        }

        /** None if not given. */
        public Builder pullSecret(Optional<DnsLabel> pullSecret) {
            this.pullSecret = pullSecret;
            return this;
        }

        public NamespaceArgs build() {
            return new NamespaceArgs(
                    requireNonNull(name, "a Namespace needs a name"),
                    requireNonNull(labels, "a Namespace needs labels"),
                    requireNonNull(podSecurity, "a Namespace needs its pod security"),
                    protection,
                    annotations,
                    common,
                    pull,
                    pullSecret);
        }
    }
}
