package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Cloudflare answers for a record. */
public final class DnsRecordSettingsArgs extends ResourceArgs {

    @Import(name = "flattenCname")
    private final @Nullable Output<Boolean> flattenCname;

    @Import(name = "ipv4Only")
    private final @Nullable Output<Boolean> ipv4Only;

    @Import(name = "ipv6Only")
    private final @Nullable Output<Boolean> ipv6Only;

    private DnsRecordSettingsArgs(Builder builder) {
        flattenCname = builder.flattenCname;
        ipv4Only = builder.ipv4Only;
        ipv6Only = builder.ipv6Only;
    }

    public Optional<Output<Boolean>> flattenCname() {
        return Optional.ofNullable(flattenCname);
    }

    public Optional<Output<Boolean>> ipv4Only() {
        return Optional.ofNullable(ipv4Only);
    }

    public Optional<Output<Boolean>> ipv6Only() {
        return Optional.ofNullable(ipv6Only);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Boolean> flattenCname;
        private @Nullable Output<Boolean> ipv4Only;
        private @Nullable Output<Boolean> ipv6Only;

        public Builder flattenCname(@Nullable Output<Boolean> flattenCname) {
            this.flattenCname = flattenCname;
            return this;
        }

        public Builder flattenCname(Boolean flattenCname) {
            return flattenCname(Output.of(flattenCname));
        }

        public Builder ipv4Only(@Nullable Output<Boolean> ipv4Only) {
            this.ipv4Only = ipv4Only;
            return this;
        }

        public Builder ipv4Only(Boolean ipv4Only) {
            return ipv4Only(Output.of(ipv4Only));
        }

        public Builder ipv6Only(@Nullable Output<Boolean> ipv6Only) {
            this.ipv6Only = ipv6Only;
            return this;
        }

        public Builder ipv6Only(Boolean ipv6Only) {
            return ipv6Only(Output.of(ipv6Only));
        }

        public DnsRecordSettingsArgs build() {
            return new DnsRecordSettingsArgs(this);
        }
    }
}
