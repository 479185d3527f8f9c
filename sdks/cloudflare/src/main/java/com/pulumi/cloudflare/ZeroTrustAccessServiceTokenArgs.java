package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link ZeroTrustAccessServiceToken} is made of. */
public final class ZeroTrustAccessServiceTokenArgs extends ResourceArgs {

    @Import(name = "accountId")
    private final @Nullable Output<String> accountId;

    @Import(name = "clientSecretVersion")
    private final @Nullable Output<Double> clientSecretVersion;

    @Import(name = "duration")
    private final @Nullable Output<String> duration;

    @Import(name = "enabled")
    private final @Nullable Output<Boolean> enabled;

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "previousClientSecretExpiresAt")
    private final @Nullable Output<String> previousClientSecretExpiresAt;

    @Import(name = "zoneId")
    private final @Nullable Output<String> zoneId;

    private ZeroTrustAccessServiceTokenArgs(Builder builder) {
        accountId = builder.accountId;
        clientSecretVersion = builder.clientSecretVersion;
        duration = builder.duration;
        enabled = builder.enabled;
        name = Utilities.require(builder.name, "ZeroTrustAccessServiceTokenArgs", "name");
        previousClientSecretExpiresAt = builder.previousClientSecretExpiresAt;
        zoneId = builder.zoneId;
    }

    public Optional<Output<String>> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Optional<Output<Double>> clientSecretVersion() {
        return Optional.ofNullable(clientSecretVersion);
    }

    public Optional<Output<String>> duration() {
        return Optional.ofNullable(duration);
    }

    public Optional<Output<Boolean>> enabled() {
        return Optional.ofNullable(enabled);
    }

    public Output<String> name() {
        return name;
    }

    public Optional<Output<String>> previousClientSecretExpiresAt() {
        return Optional.ofNullable(previousClientSecretExpiresAt);
    }

    public Optional<Output<String>> zoneId() {
        return Optional.ofNullable(zoneId);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;
        private @Nullable Output<Double> clientSecretVersion;
        private @Nullable Output<String> duration;
        private @Nullable Output<Boolean> enabled;
        private @Nullable Output<String> name;
        private @Nullable Output<String> previousClientSecretExpiresAt;
        private @Nullable Output<String> zoneId;

        public Builder accountId(@Nullable Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public Builder clientSecretVersion(@Nullable Output<Double> clientSecretVersion) {
            this.clientSecretVersion = clientSecretVersion;
            return this;
        }

        public Builder clientSecretVersion(Double clientSecretVersion) {
            return clientSecretVersion(Output.of(clientSecretVersion));
        }

        public Builder duration(@Nullable Output<String> duration) {
            this.duration = duration;
            return this;
        }

        public Builder duration(String duration) {
            return duration(Output.of(duration));
        }

        public Builder enabled(@Nullable Output<Boolean> enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder enabled(Boolean enabled) {
            return enabled(Output.of(enabled));
        }

        public Builder name(Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder previousClientSecretExpiresAt(@Nullable Output<String> previousClientSecretExpiresAt) {
            this.previousClientSecretExpiresAt = previousClientSecretExpiresAt;
            return this;
        }

        public Builder previousClientSecretExpiresAt(String previousClientSecretExpiresAt) {
            return previousClientSecretExpiresAt(Output.of(previousClientSecretExpiresAt));
        }

        public Builder zoneId(@Nullable Output<String> zoneId) {
            this.zoneId = zoneId;
            return this;
        }

        public Builder zoneId(String zoneId) {
            return zoneId(Output.of(zoneId));
        }

        public ZeroTrustAccessServiceTokenArgs build() {
            return new ZeroTrustAccessServiceTokenArgs(this);
        }
    }
}
