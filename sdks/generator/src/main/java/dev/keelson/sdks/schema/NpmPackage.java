package dev.keelson.sdks.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The text files of an npm package, by their path inside it. */
public record NpmPackage(Map<String, String> files) {
    public NpmPackage {
        files = Map.copyOf(files);
    }

    /** Reads an archive, and refuses one that is not what the lock file pins. */
    static NpmPackage read(Pin pin, Path archive) throws IOException {
        var bytes = Files.readAllBytes(archive);
        var integrity = integrity(bytes);
        if (!integrity.equals(pin.integrity())) {
            throw new IOException(pin.spec() + " has the integrity " + integrity + ", the lock file pins "
                    + pin.integrity() + ": delete " + archive.getFileName() + " or correct the lock file");
        }
        var files = new HashMap<String, String>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().matches("package/.*\\.(js|d\\.ts|json)")) {
                    files.put(
                            entry.getName().substring("package/".length()),
                            new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return new NpmPackage(files);
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    String file(String path) {
        var text = files.get(path);
        if (text == null) {
            throw new IllegalArgumentException("the npm package has no file " + path);
        }
        return text;
    }

    private static String integrity(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-512").digest(bytes);
            return "sha512-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-512", e);
        }
    }
}
