package dev.keelson.ops.helm;

import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.cluster.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The objects that a release declares, in Helm's order; its hooks are not among them.
 *
 * <p>There may be Secrets among them: this class, its messages and its users print names alone.
 */
public record Manifest(List<JsonObject> objects) {
    /** A Secret has at most a mebibyte, which might be blown up a thousandfold. */
    static final int MAX_BYTES = 32 * 1024 * 1024;

    private static final int GZIP = 0x1f;

    public Manifest {
        objects = List.copyOf(objects);
    }

    /** That of a revision. */
    public static Manifest of(Cluster cluster, Revision revision) throws UnreadableException {
        var secret = cluster.get(Kind.SECRET, revision.release().namespace(), revision.secret())
                .orElseThrow(() -> new UnreadableException("is gone"));
        return of(secret);
    }

    static Manifest of(Item secret) throws UnreadableException {
        var release = Json.text(secret.json(), "data", "release")
                .orElseThrow(() -> new UnreadableException("has no key 'release'"));
        return new Manifest(ManifestYaml.objects(manifest(release)));
    }

    /** Of base64 of the API, in it base64 of Helm, in it gzip, in it JSON: what stands there as manifest. */
    static String manifest(String release) throws UnreadableException {
        var json = new String(unpacked(release), StandardCharsets.UTF_8);
        try (var reader = new JsonReader(new StringReader(json))) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("manifest")) {
                    return reader.nextString();
                }
                reader.skipValue();
            }
        } catch (IOException | IllegalStateException e) {
            throw new UnreadableException("holds no JSON of a release");
        }
        throw new UnreadableException("holds a release without a manifest");
    }

    private static byte[] unpacked(String release) throws UnreadableException {
        byte[] packed;
        try {
            packed = Base64.getDecoder().decode(Base64.getDecoder().decode(release));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("is not base64 of base64");
        }
        if (packed.length == 0 || packed[0] != GZIP) {
            return packed; // as Helm wrote it once
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = unpacked.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableException("holds more than %d MiB".formatted(MAX_BYTES >> 20));
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableException("is no whole gzip");
        }
    }
}
