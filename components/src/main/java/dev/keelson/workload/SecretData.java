package dev.keelson.workload;

import com.pulumi.core.Output;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The data of a Secret, as Kubernetes keeps it. */
public final class SecretData {
    private SecretData() {}

    /** Always a secret, even if no value was one. */
    public static Output<Map<String, String>> of(Map<String, Output<String>> values) {
        var keys = new ArrayList<>(values.keySet());
        return Output.all(keys.stream().map(values::get).toList()).asSecret().applyValue(known -> {
            var data = new TreeMap<String, String>();
            for (var at = 0; at < keys.size(); at++) {
                data.put(keys.get(at), base64(known.get(at)));
            }
            return data;
        });
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
