package dev.keelson.workload;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.site.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A Secret of a part, generated, configured or sealed; the part's objects find it by the same name in both cases. */
public final class PartSecret {
    private final SecretShape shape;
    private final Resource resource;
    private final Output<String> checksum;

    /**
     * Declares it as a child of the part.
     *
     * @param name of the resource
     * @param part by which the part's objects are labelled
     */
    public PartSecret(
            String name, SecretShape shape, SecretSource source, String part, ComponentResource parent, Site site) {
        this.shape = shape;
        if (source instanceof SecretSource.Sealed sealed) {
            this.resource = sealed.file().declare(name, shape, part, site.namespace(), parent);
            this.checksum = Output.of(Checksum.of(sealed.file().encrypted()));
        } else {
            var values = values(name, source, parent, site);
            this.resource = new Secret(
                    name,
                    SecretArgs.builder()
                            .metadata(ObjectMetaArgs.builder(
                                            site.metadata(shape.name().text(), part))
                                    .labels(labels(part, site))
                                    .build())
                            .type(shape.type())
                            .data(SecretData.of(values))
                            .build(),
                    CustomResourceOptions.builder().parent(parent).build());
            this.checksum = SecretData.checksum(values);
        }
    }

    /** The Secret's name; whatever refers to it by this name has to depend on the {@link #resource()}. */
    public String name() {
        return shape.name().text();
    }

    public Resource resource() {
        return resource;
    }

    /** Another text for other contents; a secret if they are. Of a sealed one, that of the encrypted values. */
    public Output<String> checksum() {
        return checksum;
    }

    private Map<String, Output<String>> values(String name, SecretSource source, ComponentResource parent, Site site) {
        var child = ComponentResourceOptions.builder().parent(parent).build();
        var values = new TreeMap<String, Output<String>>();
        shape.keys().forEach((key, content) -> {
            if (content instanceof SecretShape.Random random && source instanceof SecretSource.Generated generated) {
                var value = new GeneratedSecret(
                                name + "-" + key,
                                new GeneratedSecretArgs(random.form(), generated.origin(), site.protection()),
                                child)
                        .value();
                values.put(key, value.applyValue(known -> random.prefix() + known));
            } else if (content instanceof SecretShape.Fixed fixed) {
                values.put(key, Output.of(fixed.text()));
            } else if (content instanceof SecretShape.Foreign
                    && source instanceof SecretSource.Configured configured
                    && configured.values().containsKey(key)) {
                values.put(key, Objects.requireNonNull(configured.values().get(key)));
            } else if (!(content instanceof SecretShape.Derived)) {
                throw new IllegalArgumentException("%s of %s has no value in %s".formatted(key, shape.name(), source));
            }
        });
        shape.keys().forEach((key, content) -> {
            if (content instanceof SecretShape.Derived derived) {
                values.put(
                        key, Objects.requireNonNull(values.get(derived.from())).applyValue(derived.of()));
            }
        });
        return values;
    }

    private Map<String, String> labels(String part, Site site) {
        var labels = new LinkedHashMap<>(site.labels().of(part));
        labels.putAll(shape.labels());
        return labels;
    }
}
