// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs extends ResourceArgs {
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

    private ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs(Builder builder) {
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

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
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

        public ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs build() {
            return new ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs(this);
        }
    }
}
