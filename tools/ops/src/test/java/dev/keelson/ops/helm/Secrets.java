package dev.keelson.ops.helm;

import com.google.gson.JsonParser;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Secrets as Helm writes them. */
public final class Secrets {
    private Secrets() {}

    /** Its metadata. */
    public static Item of(String namespace, String name, int version, String status, String created) {
        return item("""
                {"metadata": {"namespace": "%s", "name": "sh.helm.release.v1.%s.v%d", "creationTimestamp": "%s",
                  "labels": {"name": "%s", "owner": "helm", "status": "%s", "version": "%d"}}}
                """.formatted(namespace, name, version, created, name, status, version));
    }

    static Item item(String json) {
        return new Item(Kind.SECRET, JsonParser.parseString(json).getAsJsonObject());
    }

    /** All of it, as the API gives it. */
    static Item holding(String release) {
        return item("{\"data\": {\"release\": \"%s\"}}".formatted(release));
    }

    static String packed(byte[] json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return twice(bytes.toByteArray());
    }

    static String twice(byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(Base64.getEncoder().encodeToString(bytes).getBytes(StandardCharsets.US_ASCII));
    }
}
