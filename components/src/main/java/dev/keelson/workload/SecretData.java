package dev.keelson.workload;

import com.pulumi.core.Output;
import dev.keelson.stack.Outputs;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The data of a Secret, as Kubernetes keeps it. */
public final class SecretData {
    private SecretData() {}

    /** Each value becomes a secret; the keys stay readable. Only for use as an input. */
    public static Output<Map<String, String>> of(Map<String, Output<String>> values) {
        var data = new TreeMap<String, Output<String>>();
        values.forEach((key, value) -> data.put(key, value.asSecret().applyValue(SecretData::base64)));
        return Outputs.entries(data);
    }

    /** A text that differs whenever the data does, itself a secret. */
    static Output<String> checksum(Map<String, Output<String>> values) {
        return Outputs.map(values).asSecret().applyValue(known -> {
            var data = new TreeMap<String, String>();
            known.forEach((key, value) -> data.put(key, base64(value)));
            return Checksum.of(data);
        });
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
