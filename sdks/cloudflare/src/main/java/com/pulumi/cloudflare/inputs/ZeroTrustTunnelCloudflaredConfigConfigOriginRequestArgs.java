package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How cloudflared talks to every origin unless an ingress rule says otherwise. */
public final class ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs extends ResourceArgs {

    @Import(name = "access")
    private final @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigOriginRequestAccessArgs> access;

    @Import(name = "caPool")
    private final @Nullable Output<String> caPool;

    @Import(name = "connectTimeout")
    private final @Nullable Output<Integer> connectTimeout;

    @Import(name = "disableChunkedEncoding")
    private final @Nullable Output<Boolean> disableChunkedEncoding;

    @Import(name = "http2Origin")
    private final @Nullable Output<Boolean> http2Origin;

    @Import(name = "httpHostHeader")
    private final @Nullable Output<String> httpHostHeader;

    @Import(name = "keepAliveConnections")
    private final @Nullable Output<Integer> keepAliveConnections;

    @Import(name = "keepAliveTimeout")
    private final @Nullable Output<Integer> keepAliveTimeout;

    @Import(name = "matchSnItoHost")
    private final @Nullable Output<Boolean> matchSnItoHost;

    @Import(name = "noHappyEyeballs")
    private final @Nullable Output<Boolean> noHappyEyeballs;

    @Import(name = "noTlsVerify")
    private final @Nullable Output<Boolean> noTlsVerify;

    @Import(name = "originServerName")
    private final @Nullable Output<String> originServerName;

    @Import(name = "proxyType")
    private final @Nullable Output<String> proxyType;

    @Import(name = "tcpKeepAlive")
    private final @Nullable Output<Integer> tcpKeepAlive;

    @Import(name = "tlsTimeout")
    private final @Nullable Output<Integer> tlsTimeout;

    private ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs(Builder builder) {
        access = builder.access;
        caPool = builder.caPool;
        connectTimeout = builder.connectTimeout;
        disableChunkedEncoding = builder.disableChunkedEncoding;
        http2Origin = builder.http2Origin;
        httpHostHeader = builder.httpHostHeader;
        keepAliveConnections = builder.keepAliveConnections;
        keepAliveTimeout = builder.keepAliveTimeout;
        matchSnItoHost = builder.matchSnItoHost;
        noHappyEyeballs = builder.noHappyEyeballs;
        noTlsVerify = builder.noTlsVerify;
        originServerName = builder.originServerName;
        proxyType = builder.proxyType;
        tcpKeepAlive = builder.tcpKeepAlive;
        tlsTimeout = builder.tlsTimeout;
    }

    public Optional<Output<ZeroTrustTunnelCloudflaredConfigConfigOriginRequestAccessArgs>> access() {
        return Optional.ofNullable(access);
    }

    public Optional<Output<String>> caPool() {
        return Optional.ofNullable(caPool);
    }

    public Optional<Output<Integer>> connectTimeout() {
        return Optional.ofNullable(connectTimeout);
    }

    public Optional<Output<Boolean>> disableChunkedEncoding() {
        return Optional.ofNullable(disableChunkedEncoding);
    }

    public Optional<Output<Boolean>> http2Origin() {
        return Optional.ofNullable(http2Origin);
    }

    public Optional<Output<String>> httpHostHeader() {
        return Optional.ofNullable(httpHostHeader);
    }

    public Optional<Output<Integer>> keepAliveConnections() {
        return Optional.ofNullable(keepAliveConnections);
    }

    public Optional<Output<Integer>> keepAliveTimeout() {
        return Optional.ofNullable(keepAliveTimeout);
    }

    public Optional<Output<Boolean>> matchSnItoHost() {
        return Optional.ofNullable(matchSnItoHost);
    }

    public Optional<Output<Boolean>> noHappyEyeballs() {
        return Optional.ofNullable(noHappyEyeballs);
    }

    public Optional<Output<Boolean>> noTlsVerify() {
        return Optional.ofNullable(noTlsVerify);
    }

    public Optional<Output<String>> originServerName() {
        return Optional.ofNullable(originServerName);
    }

    public Optional<Output<String>> proxyType() {
        return Optional.ofNullable(proxyType);
    }

    public Optional<Output<Integer>> tcpKeepAlive() {
        return Optional.ofNullable(tcpKeepAlive);
    }

    public Optional<Output<Integer>> tlsTimeout() {
        return Optional.ofNullable(tlsTimeout);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigOriginRequestAccessArgs> access;
        private @Nullable Output<String> caPool;
        private @Nullable Output<Integer> connectTimeout;
        private @Nullable Output<Boolean> disableChunkedEncoding;
        private @Nullable Output<Boolean> http2Origin;
        private @Nullable Output<String> httpHostHeader;
        private @Nullable Output<Integer> keepAliveConnections;
        private @Nullable Output<Integer> keepAliveTimeout;
        private @Nullable Output<Boolean> matchSnItoHost;
        private @Nullable Output<Boolean> noHappyEyeballs;
        private @Nullable Output<Boolean> noTlsVerify;
        private @Nullable Output<String> originServerName;
        private @Nullable Output<String> proxyType;
        private @Nullable Output<Integer> tcpKeepAlive;
        private @Nullable Output<Integer> tlsTimeout;

        public Builder access(@Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigOriginRequestAccessArgs> access) {
            this.access = access;
            return this;
        }

        public Builder access(ZeroTrustTunnelCloudflaredConfigConfigOriginRequestAccessArgs access) {
            return access(Output.of(access));
        }

        public Builder caPool(@Nullable Output<String> caPool) {
            this.caPool = caPool;
            return this;
        }

        public Builder caPool(String caPool) {
            return caPool(Output.of(caPool));
        }

        public Builder connectTimeout(@Nullable Output<Integer> connectTimeout) {
            this.connectTimeout = connectTimeout;
            return this;
        }

        public Builder connectTimeout(Integer connectTimeout) {
            return connectTimeout(Output.of(connectTimeout));
        }

        public Builder disableChunkedEncoding(@Nullable Output<Boolean> disableChunkedEncoding) {
            this.disableChunkedEncoding = disableChunkedEncoding;
            return this;
        }

        public Builder disableChunkedEncoding(Boolean disableChunkedEncoding) {
            return disableChunkedEncoding(Output.of(disableChunkedEncoding));
        }

        public Builder http2Origin(@Nullable Output<Boolean> http2Origin) {
            this.http2Origin = http2Origin;
            return this;
        }

        public Builder http2Origin(Boolean http2Origin) {
            return http2Origin(Output.of(http2Origin));
        }

        public Builder httpHostHeader(@Nullable Output<String> httpHostHeader) {
            this.httpHostHeader = httpHostHeader;
            return this;
        }

        public Builder httpHostHeader(String httpHostHeader) {
            return httpHostHeader(Output.of(httpHostHeader));
        }

        public Builder keepAliveConnections(@Nullable Output<Integer> keepAliveConnections) {
            this.keepAliveConnections = keepAliveConnections;
            return this;
        }

        public Builder keepAliveConnections(Integer keepAliveConnections) {
            return keepAliveConnections(Output.of(keepAliveConnections));
        }

        public Builder keepAliveTimeout(@Nullable Output<Integer> keepAliveTimeout) {
            this.keepAliveTimeout = keepAliveTimeout;
            return this;
        }

        public Builder keepAliveTimeout(Integer keepAliveTimeout) {
            return keepAliveTimeout(Output.of(keepAliveTimeout));
        }

        public Builder matchSnItoHost(@Nullable Output<Boolean> matchSnItoHost) {
            this.matchSnItoHost = matchSnItoHost;
            return this;
        }

        public Builder matchSnItoHost(Boolean matchSnItoHost) {
            return matchSnItoHost(Output.of(matchSnItoHost));
        }

        public Builder noHappyEyeballs(@Nullable Output<Boolean> noHappyEyeballs) {
            this.noHappyEyeballs = noHappyEyeballs;
            return this;
        }

        public Builder noHappyEyeballs(Boolean noHappyEyeballs) {
            return noHappyEyeballs(Output.of(noHappyEyeballs));
        }

        public Builder noTlsVerify(@Nullable Output<Boolean> noTlsVerify) {
            this.noTlsVerify = noTlsVerify;
            return this;
        }

        public Builder noTlsVerify(Boolean noTlsVerify) {
            return noTlsVerify(Output.of(noTlsVerify));
        }

        public Builder originServerName(@Nullable Output<String> originServerName) {
            this.originServerName = originServerName;
            return this;
        }

        public Builder originServerName(String originServerName) {
            return originServerName(Output.of(originServerName));
        }

        public Builder proxyType(@Nullable Output<String> proxyType) {
            this.proxyType = proxyType;
            return this;
        }

        public Builder proxyType(String proxyType) {
            return proxyType(Output.of(proxyType));
        }

        public Builder tcpKeepAlive(@Nullable Output<Integer> tcpKeepAlive) {
            this.tcpKeepAlive = tcpKeepAlive;
            return this;
        }

        public Builder tcpKeepAlive(Integer tcpKeepAlive) {
            return tcpKeepAlive(Output.of(tcpKeepAlive));
        }

        public Builder tlsTimeout(@Nullable Output<Integer> tlsTimeout) {
            this.tlsTimeout = tlsTimeout;
            return this;
        }

        public Builder tlsTimeout(Integer tlsTimeout) {
            return tlsTimeout(Output.of(tlsTimeout));
        }

        public ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs build() {
            return new ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs(this);
        }
    }
}
