package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a record whose content has a structure, such as SRV or CAA. */
public final class DnsRecordDataArgs extends ResourceArgs {

    @Import(name = "algorithm")
    private final @Nullable Output<Double> algorithm;

    @Import(name = "altitude")
    private final @Nullable Output<Double> altitude;

    @Import(name = "certificate")
    private final @Nullable Output<String> certificate;

    @Import(name = "digest")
    private final @Nullable Output<String> digest;

    @Import(name = "digestType")
    private final @Nullable Output<Double> digestType;

    @Import(name = "fingerprint")
    private final @Nullable Output<String> fingerprint;

    @Import(name = "flags")
    private final @Nullable Output<Object> flags;

    @Import(name = "keyTag")
    private final @Nullable Output<Double> keyTag;

    @Import(name = "latDegrees")
    private final @Nullable Output<Double> latDegrees;

    @Import(name = "latDirection")
    private final @Nullable Output<String> latDirection;

    @Import(name = "latMinutes")
    private final @Nullable Output<Double> latMinutes;

    @Import(name = "latSeconds")
    private final @Nullable Output<Double> latSeconds;

    @Import(name = "longDegrees")
    private final @Nullable Output<Double> longDegrees;

    @Import(name = "longDirection")
    private final @Nullable Output<String> longDirection;

    @Import(name = "longMinutes")
    private final @Nullable Output<Double> longMinutes;

    @Import(name = "longSeconds")
    private final @Nullable Output<Double> longSeconds;

    @Import(name = "matchingType")
    private final @Nullable Output<Double> matchingType;

    @Import(name = "order")
    private final @Nullable Output<Double> order;

    @Import(name = "port")
    private final @Nullable Output<Double> port;

    @Import(name = "precisionHorz")
    private final @Nullable Output<Double> precisionHorz;

    @Import(name = "precisionVert")
    private final @Nullable Output<Double> precisionVert;

    @Import(name = "preference")
    private final @Nullable Output<Double> preference;

    @Import(name = "priority")
    private final @Nullable Output<Double> priority;

    @Import(name = "protocol")
    private final @Nullable Output<Double> protocol;

    @Import(name = "publicKey")
    private final @Nullable Output<String> publicKey;

    @Import(name = "regex")
    private final @Nullable Output<String> regex;

    @Import(name = "replacement")
    private final @Nullable Output<String> replacement;

    @Import(name = "selector")
    private final @Nullable Output<Double> selector;

    @Import(name = "service")
    private final @Nullable Output<String> service;

    @Import(name = "size")
    private final @Nullable Output<Double> size;

    @Import(name = "tag")
    private final @Nullable Output<String> tag;

    @Import(name = "target")
    private final @Nullable Output<String> target;

    @Import(name = "type")
    private final @Nullable Output<Double> type;

    @Import(name = "usage")
    private final @Nullable Output<Double> usage;

    @Import(name = "value")
    private final @Nullable Output<String> value;

    @Import(name = "weight")
    private final @Nullable Output<Double> weight;

    private DnsRecordDataArgs(Builder builder) {
        algorithm = builder.algorithm;
        altitude = builder.altitude;
        certificate = builder.certificate;
        digest = builder.digest;
        digestType = builder.digestType;
        fingerprint = builder.fingerprint;
        flags = builder.flags;
        keyTag = builder.keyTag;
        latDegrees = builder.latDegrees;
        latDirection = builder.latDirection;
        latMinutes = builder.latMinutes;
        latSeconds = builder.latSeconds;
        longDegrees = builder.longDegrees;
        longDirection = builder.longDirection;
        longMinutes = builder.longMinutes;
        longSeconds = builder.longSeconds;
        matchingType = builder.matchingType;
        order = builder.order;
        port = builder.port;
        precisionHorz = builder.precisionHorz;
        precisionVert = builder.precisionVert;
        preference = builder.preference;
        priority = builder.priority;
        protocol = builder.protocol;
        publicKey = builder.publicKey;
        regex = builder.regex;
        replacement = builder.replacement;
        selector = builder.selector;
        service = builder.service;
        size = builder.size;
        tag = builder.tag;
        target = builder.target;
        type = builder.type;
        usage = builder.usage;
        value = builder.value;
        weight = builder.weight;
    }

    public Optional<Output<Double>> algorithm() {
        return Optional.ofNullable(algorithm);
    }

    public Optional<Output<Double>> altitude() {
        return Optional.ofNullable(altitude);
    }

    public Optional<Output<String>> certificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<Output<String>> digest() {
        return Optional.ofNullable(digest);
    }

    public Optional<Output<Double>> digestType() {
        return Optional.ofNullable(digestType);
    }

    public Optional<Output<String>> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    public Optional<Output<Object>> flags() {
        return Optional.ofNullable(flags);
    }

    public Optional<Output<Double>> keyTag() {
        return Optional.ofNullable(keyTag);
    }

    public Optional<Output<Double>> latDegrees() {
        return Optional.ofNullable(latDegrees);
    }

    public Optional<Output<String>> latDirection() {
        return Optional.ofNullable(latDirection);
    }

    public Optional<Output<Double>> latMinutes() {
        return Optional.ofNullable(latMinutes);
    }

    public Optional<Output<Double>> latSeconds() {
        return Optional.ofNullable(latSeconds);
    }

    public Optional<Output<Double>> longDegrees() {
        return Optional.ofNullable(longDegrees);
    }

    public Optional<Output<String>> longDirection() {
        return Optional.ofNullable(longDirection);
    }

    public Optional<Output<Double>> longMinutes() {
        return Optional.ofNullable(longMinutes);
    }

    public Optional<Output<Double>> longSeconds() {
        return Optional.ofNullable(longSeconds);
    }

    public Optional<Output<Double>> matchingType() {
        return Optional.ofNullable(matchingType);
    }

    public Optional<Output<Double>> order() {
        return Optional.ofNullable(order);
    }

    public Optional<Output<Double>> port() {
        return Optional.ofNullable(port);
    }

    public Optional<Output<Double>> precisionHorz() {
        return Optional.ofNullable(precisionHorz);
    }

    public Optional<Output<Double>> precisionVert() {
        return Optional.ofNullable(precisionVert);
    }

    public Optional<Output<Double>> preference() {
        return Optional.ofNullable(preference);
    }

    public Optional<Output<Double>> priority() {
        return Optional.ofNullable(priority);
    }

    public Optional<Output<Double>> protocol() {
        return Optional.ofNullable(protocol);
    }

    public Optional<Output<String>> publicKey() {
        return Optional.ofNullable(publicKey);
    }

    public Optional<Output<String>> regex() {
        return Optional.ofNullable(regex);
    }

    public Optional<Output<String>> replacement() {
        return Optional.ofNullable(replacement);
    }

    public Optional<Output<Double>> selector() {
        return Optional.ofNullable(selector);
    }

    public Optional<Output<String>> service() {
        return Optional.ofNullable(service);
    }

    public Optional<Output<Double>> size() {
        return Optional.ofNullable(size);
    }

    public Optional<Output<String>> tag() {
        return Optional.ofNullable(tag);
    }

    public Optional<Output<String>> target() {
        return Optional.ofNullable(target);
    }

    public Optional<Output<Double>> type() {
        return Optional.ofNullable(type);
    }

    public Optional<Output<Double>> usage() {
        return Optional.ofNullable(usage);
    }

    public Optional<Output<String>> value() {
        return Optional.ofNullable(value);
    }

    public Optional<Output<Double>> weight() {
        return Optional.ofNullable(weight);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Double> algorithm;
        private @Nullable Output<Double> altitude;
        private @Nullable Output<String> certificate;
        private @Nullable Output<String> digest;
        private @Nullable Output<Double> digestType;
        private @Nullable Output<String> fingerprint;
        private @Nullable Output<Object> flags;
        private @Nullable Output<Double> keyTag;
        private @Nullable Output<Double> latDegrees;
        private @Nullable Output<String> latDirection;
        private @Nullable Output<Double> latMinutes;
        private @Nullable Output<Double> latSeconds;
        private @Nullable Output<Double> longDegrees;
        private @Nullable Output<String> longDirection;
        private @Nullable Output<Double> longMinutes;
        private @Nullable Output<Double> longSeconds;
        private @Nullable Output<Double> matchingType;
        private @Nullable Output<Double> order;
        private @Nullable Output<Double> port;
        private @Nullable Output<Double> precisionHorz;
        private @Nullable Output<Double> precisionVert;
        private @Nullable Output<Double> preference;
        private @Nullable Output<Double> priority;
        private @Nullable Output<Double> protocol;
        private @Nullable Output<String> publicKey;
        private @Nullable Output<String> regex;
        private @Nullable Output<String> replacement;
        private @Nullable Output<Double> selector;
        private @Nullable Output<String> service;
        private @Nullable Output<Double> size;
        private @Nullable Output<String> tag;
        private @Nullable Output<String> target;
        private @Nullable Output<Double> type;
        private @Nullable Output<Double> usage;
        private @Nullable Output<String> value;
        private @Nullable Output<Double> weight;

        public Builder algorithm(@Nullable Output<Double> algorithm) {
            this.algorithm = algorithm;
            return this;
        }

        public Builder algorithm(Double algorithm) {
            return algorithm(Output.of(algorithm));
        }

        public Builder altitude(@Nullable Output<Double> altitude) {
            this.altitude = altitude;
            return this;
        }

        public Builder altitude(Double altitude) {
            return altitude(Output.of(altitude));
        }

        public Builder certificate(@Nullable Output<String> certificate) {
            this.certificate = certificate;
            return this;
        }

        public Builder certificate(String certificate) {
            return certificate(Output.of(certificate));
        }

        public Builder digest(@Nullable Output<String> digest) {
            this.digest = digest;
            return this;
        }

        public Builder digest(String digest) {
            return digest(Output.of(digest));
        }

        public Builder digestType(@Nullable Output<Double> digestType) {
            this.digestType = digestType;
            return this;
        }

        public Builder digestType(Double digestType) {
            return digestType(Output.of(digestType));
        }

        public Builder fingerprint(@Nullable Output<String> fingerprint) {
            this.fingerprint = fingerprint;
            return this;
        }

        public Builder fingerprint(String fingerprint) {
            return fingerprint(Output.of(fingerprint));
        }

        public Builder flags(@Nullable Output<Object> flags) {
            this.flags = flags;
            return this;
        }

        public Builder flags(Object flags) {
            return flags(Output.of(flags));
        }

        public Builder keyTag(@Nullable Output<Double> keyTag) {
            this.keyTag = keyTag;
            return this;
        }

        public Builder keyTag(Double keyTag) {
            return keyTag(Output.of(keyTag));
        }

        public Builder latDegrees(@Nullable Output<Double> latDegrees) {
            this.latDegrees = latDegrees;
            return this;
        }

        public Builder latDegrees(Double latDegrees) {
            return latDegrees(Output.of(latDegrees));
        }

        public Builder latDirection(@Nullable Output<String> latDirection) {
            this.latDirection = latDirection;
            return this;
        }

        public Builder latDirection(String latDirection) {
            return latDirection(Output.of(latDirection));
        }

        public Builder latMinutes(@Nullable Output<Double> latMinutes) {
            this.latMinutes = latMinutes;
            return this;
        }

        public Builder latMinutes(Double latMinutes) {
            return latMinutes(Output.of(latMinutes));
        }

        public Builder latSeconds(@Nullable Output<Double> latSeconds) {
            this.latSeconds = latSeconds;
            return this;
        }

        public Builder latSeconds(Double latSeconds) {
            return latSeconds(Output.of(latSeconds));
        }

        public Builder longDegrees(@Nullable Output<Double> longDegrees) {
            this.longDegrees = longDegrees;
            return this;
        }

        public Builder longDegrees(Double longDegrees) {
            return longDegrees(Output.of(longDegrees));
        }

        public Builder longDirection(@Nullable Output<String> longDirection) {
            this.longDirection = longDirection;
            return this;
        }

        public Builder longDirection(String longDirection) {
            return longDirection(Output.of(longDirection));
        }

        public Builder longMinutes(@Nullable Output<Double> longMinutes) {
            this.longMinutes = longMinutes;
            return this;
        }

        public Builder longMinutes(Double longMinutes) {
            return longMinutes(Output.of(longMinutes));
        }

        public Builder longSeconds(@Nullable Output<Double> longSeconds) {
            this.longSeconds = longSeconds;
            return this;
        }

        public Builder longSeconds(Double longSeconds) {
            return longSeconds(Output.of(longSeconds));
        }

        public Builder matchingType(@Nullable Output<Double> matchingType) {
            this.matchingType = matchingType;
            return this;
        }

        public Builder matchingType(Double matchingType) {
            return matchingType(Output.of(matchingType));
        }

        public Builder order(@Nullable Output<Double> order) {
            this.order = order;
            return this;
        }

        public Builder order(Double order) {
            return order(Output.of(order));
        }

        public Builder port(@Nullable Output<Double> port) {
            this.port = port;
            return this;
        }

        public Builder port(Double port) {
            return port(Output.of(port));
        }

        public Builder precisionHorz(@Nullable Output<Double> precisionHorz) {
            this.precisionHorz = precisionHorz;
            return this;
        }

        public Builder precisionHorz(Double precisionHorz) {
            return precisionHorz(Output.of(precisionHorz));
        }

        public Builder precisionVert(@Nullable Output<Double> precisionVert) {
            this.precisionVert = precisionVert;
            return this;
        }

        public Builder precisionVert(Double precisionVert) {
            return precisionVert(Output.of(precisionVert));
        }

        public Builder preference(@Nullable Output<Double> preference) {
            this.preference = preference;
            return this;
        }

        public Builder preference(Double preference) {
            return preference(Output.of(preference));
        }

        public Builder priority(@Nullable Output<Double> priority) {
            this.priority = priority;
            return this;
        }

        public Builder priority(Double priority) {
            return priority(Output.of(priority));
        }

        public Builder protocol(@Nullable Output<Double> protocol) {
            this.protocol = protocol;
            return this;
        }

        public Builder protocol(Double protocol) {
            return protocol(Output.of(protocol));
        }

        public Builder publicKey(@Nullable Output<String> publicKey) {
            this.publicKey = publicKey;
            return this;
        }

        public Builder publicKey(String publicKey) {
            return publicKey(Output.of(publicKey));
        }

        public Builder regex(@Nullable Output<String> regex) {
            this.regex = regex;
            return this;
        }

        public Builder regex(String regex) {
            return regex(Output.of(regex));
        }

        public Builder replacement(@Nullable Output<String> replacement) {
            this.replacement = replacement;
            return this;
        }

        public Builder replacement(String replacement) {
            return replacement(Output.of(replacement));
        }

        public Builder selector(@Nullable Output<Double> selector) {
            this.selector = selector;
            return this;
        }

        public Builder selector(Double selector) {
            return selector(Output.of(selector));
        }

        public Builder service(@Nullable Output<String> service) {
            this.service = service;
            return this;
        }

        public Builder service(String service) {
            return service(Output.of(service));
        }

        public Builder size(@Nullable Output<Double> size) {
            this.size = size;
            return this;
        }

        public Builder size(Double size) {
            return size(Output.of(size));
        }

        public Builder tag(@Nullable Output<String> tag) {
            this.tag = tag;
            return this;
        }

        public Builder tag(String tag) {
            return tag(Output.of(tag));
        }

        public Builder target(@Nullable Output<String> target) {
            this.target = target;
            return this;
        }

        public Builder target(String target) {
            return target(Output.of(target));
        }

        public Builder type(@Nullable Output<Double> type) {
            this.type = type;
            return this;
        }

        public Builder type(Double type) {
            return type(Output.of(type));
        }

        public Builder usage(@Nullable Output<Double> usage) {
            this.usage = usage;
            return this;
        }

        public Builder usage(Double usage) {
            return usage(Output.of(usage));
        }

        public Builder value(@Nullable Output<String> value) {
            this.value = value;
            return this;
        }

        public Builder value(String value) {
            return value(Output.of(value));
        }

        public Builder weight(@Nullable Output<Double> weight) {
            this.weight = weight;
            return this;
        }

        public Builder weight(Double weight) {
            return weight(Output.of(weight));
        }

        public DnsRecordDataArgs build() {
            return new DnsRecordDataArgs(this);
        }
    }
}
