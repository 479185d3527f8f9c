package dev.keelson.cli;

import dev.keelson.crd.SealedSecret;
import dev.keelson.plan.ManifestYaml;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.Value;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretShape;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Secret that lies sealed in git.
 *
 * @param folder of the stack files
 * @param path from there
 */
record SealedSecretFile(Path folder, String path, SecretShape shape, DnsLabel namespace) {
    /** It is no secret: everybody who has the repository reads it. */
    private static final String MODE = "rw-r--r--";

    /** The sealed values that it has, of keys that the Secret still has; none where there is no file yet. */
    Map<String, String> encrypted() {
        var files = SettingFiles.in(folder);
        if (!files.has(path)) {
            return Map.of();
        }
        var content = fields(files.yaml(path, why -> {
                    throw new PlanException(
                            "%s cannot be changed, %s.".formatted(path, why.replaceFirst("^which ", "it ")));
                })
                .orElseThrow());
        require(content.text("kind").orElse(""), SealedSecret.KIND, "kind");
        require(content.text("metadata", "name").orElse(""), shape.name().text(), "name");
        require(content.text("metadata", "namespace").orElse(""), namespace.text(), "namespace");
        var encrypted = new TreeMap<String, String>();
        shape.keys()
                .keySet()
                .forEach(key ->
                        content.text("spec", "encryptedData", key).ifPresent(value -> encrypted.put(key, value)));
        return encrypted;
    }

    /** Writes it whole, or leaves it as it was. */
    void write(Map<String, String> encrypted) {
        var file = folder.resolve(path);
        try {
            var directory = Files.createDirectories(file.getParent());
            if (!directory.toRealPath().startsWith(folder.toRealPath())) {
                throw new PlanException("%s lies outside of the site's folder.".formatted(path));
            }
            FileEdit.replace(file, text(encrypted), PosixFilePermissions.fromString(MODE));
        } catch (IOException e) {
            throw new PlanException("%s cannot be written (%s: %s)."
                    .formatted(path, e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    private String text(Map<String, String> encrypted) {
        var object = new TreeMap<String, Object>();
        object.put("apiVersion", SealedSecret.API_VERSION);
        object.put("kind", SealedSecret.KIND);
        object.put("metadata", Map.of("name", shape.name().text(), "namespace", namespace.text()));
        object.put("spec", new SealedFile(path, encrypted).spec(shape, namespace.text(), shape.labels()));
        return ManifestYaml.write(fields(object));
    }

    private void require(String given, String right, String what) {
        if (!given.equals(right)) {
            throw new PlanException("%s cannot be changed: its %s is %s: must be %s, or remove the file."
                    .formatted(path, what, given.isEmpty() ? "missing" : given, right));
        }
    }

    private static Value.Fields fields(Map<?, ?> map) {
        var fields = new TreeMap<String, Value>();
        map.forEach((key, value) -> fields.put(
                String.valueOf(key),
                value instanceof Map<?, ?> below ? fields(below) : new Value.Text(String.valueOf(value))));
        return new Value.Fields(fields);
    }
}
