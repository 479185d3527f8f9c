package dev.keelson.labeling;

import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Uses;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An object store with the protocol of S3, from which projects take files and into which they put annotations.
 *
 * @param endpoint its address; none for Amazon's
 * @param keys where its keys come from
 */
public record ObjectStore(String region, Optional<String> endpoint, SecretSource keys) {
    static final String KEY = "s3";

    private static final SettingType<String> REGION =
            SettingType.matching("a region, like us-east-2", Pattern.compile("[a-z0-9-]{2,40}"));
    private static final SettingType<String> ENDPOINT = SettingType.matching(
            "the address of an object store, like https://s3.eu-central-1.amazonaws.com",
            Pattern.compile("https://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?"));

    public ObjectStore {
        var problems = new Problems();
        problems.hold("s3.region", REGION, region);
        endpoint.ifPresent(address -> problems.hold("s3.endpoint", ENDPOINT, address));
        problems.check();
    }

    /** The Secret with the keys of a part of this name. */
    static SecretShape secret(DnsLabel part) {
        return SecretShape.of(
                new DnsLabel(part + "-s3"),
                Map.of(
                        LabelStudioEnvironment.ACCESS_KEY,
                        new SecretShape.Foreign(),
                        LabelStudioEnvironment.SECRET_KEY,
                        new SecretShape.Foreign()));
    }

    /** The one that settings describe, if they describe one and it could be read. */
    static Optional<ObjectStore> read(Section labelStudio, DnsLabel part, SecretSources secrets) {
        var place = labelStudio.optionalMap(
                KEY,
                "The object store that projects take files from unless they name another. Without it, there is none.",
                ObjectStore::read);
        if (!labelStudio.has(KEY)) {
            return Optional.empty();
        }
        var shape = secret(part);
        var keys = secrets.of(
                shape.name(),
                Optional.of(shape),
                Map.of(
                        LabelStudioEnvironment.ACCESS_KEY,
                        SecretSources.ConfigSecret.of(part, "AccessKeyId", "The id of the key to the object store."),
                        LabelStudioEnvironment.SECRET_KEY,
                        SecretSources.ConfigSecret.of(part, "SecretAccessKey", "The key to the object store.")));
        return place.flatMap(keys::map);
    }

    private static Optional<Function<SecretSource, ObjectStore>> read(Section store) {
        var region = store.required("region", REGION, "The region of the buckets.");
        var endpoint = store.optional("endpoint", ENDPOINT, "Its address. Without it, Amazon's.");
        return store.whole(() -> keys -> new ObjectStore(region.orElseThrow(), endpoint, keys));
    }

    /** What Label Studio is told of it; both the region's names, since it reads one and the library below the other. */
    Uses uses(String secret) {
        var plain = new TreeMap<>(Map.of("AWS_DEFAULT_REGION", region, "S3_region", region));
        endpoint.ifPresent(address -> plain.put("S3_ENDPOINT", address));
        return LabelStudioEnvironment.variables(plain)
                .and(Uses.reference(LabelStudioEnvironment.ACCESS_KEY, secret, LabelStudioEnvironment.ACCESS_KEY))
                .and(Uses.reference(LabelStudioEnvironment.SECRET_KEY, secret, LabelStudioEnvironment.SECRET_KEY));
    }
}
