package dev.keelson.workload;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** One short text that differs whenever data does. */
public final class Checksum {
    private static final Gson GSON = new Gson();

    private Checksum() {}

    public static String of(Map<String, String> data) {
        // JSON, so that no value can look like the next key.
        var bytes = GSON.toJson(new TreeMap<>(data)).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
