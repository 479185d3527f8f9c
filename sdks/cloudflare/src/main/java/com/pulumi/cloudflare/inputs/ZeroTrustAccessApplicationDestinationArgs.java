package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One place that an application protects, public or private. */
public final class ZeroTrustAccessApplicationDestinationArgs extends ResourceArgs {

    @Import(name = "cidr")
    private final @Nullable Output<String> cidr;

    @Import(name = "hostname")
    private final @Nullable Output<String> hostname;

    @Import(name = "l4Protocol")
    private final @Nullable Output<String> l4Protocol;

    @Import(name = "mcpServerId")
    private final @Nullable Output<String> mcpServerId;

    @Import(name = "portRange")
    private final @Nullable Output<String> portRange;

    @Import(name = "type")
    private final @Nullable Output<String> type;

    @Import(name = "uri")
    private final @Nullable Output<String> uri;

    @Import(name = "vnetId")
    private final @Nullable Output<String> vnetId;

    @Import(name = "workerId")
    private final @Nullable Output<String> workerId;

    private ZeroTrustAccessApplicationDestinationArgs(Builder builder) {
        cidr = builder.cidr;
        hostname = builder.hostname;
        l4Protocol = builder.l4Protocol;
        mcpServerId = builder.mcpServerId;
        portRange = builder.portRange;
        type = builder.type;
        uri = builder.uri;
        vnetId = builder.vnetId;
        workerId = builder.workerId;
    }

    public Optional<Output<String>> cidr() {
        return Optional.ofNullable(cidr);
    }

    public Optional<Output<String>> hostname() {
        return Optional.ofNullable(hostname);
    }

    public Optional<Output<String>> l4Protocol() {
        return Optional.ofNullable(l4Protocol);
    }

    public Optional<Output<String>> mcpServerId() {
        return Optional.ofNullable(mcpServerId);
    }

    public Optional<Output<String>> portRange() {
        return Optional.ofNullable(portRange);
    }

    public Optional<Output<String>> type() {
        return Optional.ofNullable(type);
    }

    public Optional<Output<String>> uri() {
        return Optional.ofNullable(uri);
    }

    public Optional<Output<String>> vnetId() {
        return Optional.ofNullable(vnetId);
    }

    public Optional<Output<String>> workerId() {
        return Optional.ofNullable(workerId);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> cidr;
        private @Nullable Output<String> hostname;
        private @Nullable Output<String> l4Protocol;
        private @Nullable Output<String> mcpServerId;
        private @Nullable Output<String> portRange;
        private @Nullable Output<String> type;
        private @Nullable Output<String> uri;
        private @Nullable Output<String> vnetId;
        private @Nullable Output<String> workerId;

        public Builder cidr(@Nullable Output<String> cidr) {
            this.cidr = cidr;
            return this;
        }

        public Builder cidr(String cidr) {
            return cidr(Output.of(cidr));
        }

        public Builder hostname(@Nullable Output<String> hostname) {
            this.hostname = hostname;
            return this;
        }

        public Builder hostname(String hostname) {
            return hostname(Output.of(hostname));
        }

        public Builder l4Protocol(@Nullable Output<String> l4Protocol) {
            this.l4Protocol = l4Protocol;
            return this;
        }

        public Builder l4Protocol(String l4Protocol) {
            return l4Protocol(Output.of(l4Protocol));
        }

        public Builder mcpServerId(@Nullable Output<String> mcpServerId) {
            this.mcpServerId = mcpServerId;
            return this;
        }

        public Builder mcpServerId(String mcpServerId) {
            return mcpServerId(Output.of(mcpServerId));
        }

        public Builder portRange(@Nullable Output<String> portRange) {
            this.portRange = portRange;
            return this;
        }

        public Builder portRange(String portRange) {
            return portRange(Output.of(portRange));
        }

        public Builder type(@Nullable Output<String> type) {
            this.type = type;
            return this;
        }

        public Builder type(String type) {
            return type(Output.of(type));
        }

        public Builder uri(@Nullable Output<String> uri) {
            this.uri = uri;
            return this;
        }

        public Builder uri(String uri) {
            return uri(Output.of(uri));
        }

        public Builder vnetId(@Nullable Output<String> vnetId) {
            this.vnetId = vnetId;
            return this;
        }

        public Builder vnetId(String vnetId) {
            return vnetId(Output.of(vnetId));
        }

        public Builder workerId(@Nullable Output<String> workerId) {
            this.workerId = workerId;
            return this;
        }

        public Builder workerId(String workerId) {
            return workerId(Output.of(workerId));
        }

        public ZeroTrustAccessApplicationDestinationArgs build() {
            return new ZeroTrustAccessApplicationDestinationArgs(this);
        }
    }
}
