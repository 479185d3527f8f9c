package dev.keelson.secret;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.crd.ReadyWait;
import dev.keelson.crd.SealedSecret;
import dev.keelson.k3s.Namespace;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingFiles;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A SealedSecret in git, of strict scope: its name and its namespace are part of what is encrypted, so no other
 * environment can open it.
 *
 * @param path from the folder of the stack files
 * @param encrypted each key's value, as the controller's certificate sealed it
 */
public record SealedFile(String path, Map<String, String> encrypted) {
    /** What the controller reads on a SealedSecret of a wider scope. */
    private static final String SCOPES = "sealedsecrets.bitnami.com/";

    /** The length in front, the shortest key of RSA that the controller makes, and AES-GCM's mark behind. */
    private static final int SHORTEST = 2 + 256 + 16;

    public SealedFile {
        encrypted = Collections.unmodifiableMap(new TreeMap<>(encrypted));
    }

    /** What is wrong with the file and what would be right. */
    record Problem(String given, String right) {}

    /**
     * The file, if the Secret of this shape can be made of it in this namespace.
     *
     * @param problems receives all that is wrong with it
     */
    static Optional<SealedFile> read(
            SettingFiles files, String path, SecretShape shape, Optional<DnsLabel> namespace, List<Problem> problems) {
        var found = files.yaml(
                path,
                why -> problems.add(new Problem(
                        "with %s, %s".formatted(path, why),
                        "with a SealedSecret there: ./keelson seal " + shape.name())));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var content = found.get();
        var before = problems.size();
        expect(path, "apiVersion", content.get("apiVersion"), SealedSecret.API_VERSION, problems);
        expect(path, "kind", content.get("kind"), SealedSecret.KIND, problems);
        var metadata = map(content.get("metadata"));
        expect(path, "name", metadata.get("name"), shape.name().text(), problems);
        namespace.ifPresent(known -> expect(path, "namespace", metadata.get("namespace"), known.text(), problems));
        var spec = map(content.get("spec"));
        var template = map(spec.get("template"));
        for (var marked : List.of(metadata, map(template.get("metadata")))) {
            map(marked.get("annotations")).keySet().stream()
                    .filter(key -> String.valueOf(key).startsWith(SCOPES))
                    .forEach(key -> problems.add(new Problem(
                            "with the annotation %s in %s".formatted(key, path),
                            "without it: a secret of a wider scope serves other namespaces too")));
        }
        if (template.containsKey("data")) {
            problems.add(new Problem("with data in the template of " + path, "without: it is not encrypted"));
        }
        var encrypted = encrypted(path, map(spec.get("encryptedData")), shape, problems);
        return problems.size() == before ? Optional.of(new SealedFile(path, encrypted)) : Optional.empty();
    }

    private static Map<String, String> encrypted(
            String path, Map<?, ?> written, SecretShape shape, List<Problem> problems) {
        var encrypted = new TreeMap<String, String>();
        written.forEach((key, value) -> encrypted.put(String.valueOf(key), String.valueOf(value)));
        var missing = new TreeSet<>(shape.keys().keySet());
        missing.removeAll(encrypted.keySet());
        if (!missing.isEmpty()) {
            problems.add(new Problem(
                    "with %s without %s".formatted(path, String.join(", ", missing)),
                    "with all keys of %s: %s"
                            .formatted(
                                    shape.name(), String.join(", ", shape.keys().keySet()))));
        }
        var unknown = new TreeSet<>(encrypted.keySet());
        unknown.removeAll(shape.keys().keySet());
        if (!unknown.isEmpty()) {
            problems.add(new Problem(
                    "with %s in %s".formatted(String.join(", ", unknown), path),
                    "with the keys of %s alone: %s"
                            .formatted(
                                    shape.name(), String.join(", ", shape.keys().keySet()))));
        }
        encrypted.forEach((key, value) -> {
            if (!isSealed(value)) {
                problems.add(new Problem(
                        "with a value of %s in %s that is not sealed".formatted(key, path),
                        "with one that ./keelson seal wrote"));
            }
        });
        return encrypted;
    }

    private static boolean isSealed(String value) {
        try {
            var bytes = Base64.getDecoder().decode(value);
            var key = bytes.length < SHORTEST ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
            return key >= 256 && bytes.length >= key + 2 + 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void expect(String path, String key, @Nullable Object given, String right, List<Problem> problems) {
        if (!right.equals(given)) {
            problems.add(new Problem(
                    "with the %s %s in %s".formatted(key, given == null ? "missing" : given, path), "with " + right));
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The spec of the SealedSecret whose Secret has this shape. */
    public Map<String, Object> spec(SecretShape shape, String namespace, Map<String, String> labels) {
        var metadata = new LinkedHashMap<String, Object>();
        if (!labels.isEmpty()) {
            metadata.put("labels", labels);
        }
        metadata.put("name", shape.name().text());
        metadata.put("namespace", namespace);
        var template = new LinkedHashMap<String, Object>();
        template.put("metadata", metadata);
        template.put("type", shape.type());
        var spec = new LinkedHashMap<String, Object>();
        spec.put("encryptedData", encrypted);
        spec.put("template", template);
        return spec;
    }

    /**
     * Declares the SealedSecret whose Secret has this shape. It is there once the controller has made the Secret.
     *
     * @param part by which both are labelled
     */
    public SealedSecret declare(String name, SecretShape shape, String part, Namespace namespace, Resource parent) {
        var labels = new LinkedHashMap<>(namespace.labels().of(part));
        labels.putAll(shape.labels());
        return new SealedSecret(
                name,
                // The controller's word for it.
                namespace.metadata(shape.name().text(), part, ReadyWait.until("Synced")),
                namespace.name().applyValue(known -> spec(shape, known, labels)),
                CustomResourceOptions.builder().parent(parent).build());
    }
}
