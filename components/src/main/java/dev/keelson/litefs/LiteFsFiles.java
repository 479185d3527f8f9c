package dev.keelson.litefs;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import dev.keelson.workload.Checksum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What pods read when they start, and no later: their scripts and their variables.
 *
 * @param checksums the pods' annotations, so that a change of any of it makes new pods; secret if a secret is in it
 */
record LiteFsFiles(
        ConfigMapArgs scripts,
        Optional<ConfigMapArgs> environment,
        Optional<SecretArgs> secrets,
        Output<Map<String, String>> checksums) {
    static final String CONFIG_CHECKSUM = "keelson.dev/config-sha256";
    static final String SECRET_CHECKSUM = "keelson.dev/secrets-sha256";

    static LiteFsFiles of(LiteFsAppArgs args) {
        var names = new LiteFsNames(args.name());
        var scripts = args.namespace().name().applyValue(namespace -> scripts(args, namespace));
        var secrets = values(args.secrets());
        return new LiteFsFiles(
                configMap(args, names.scripts(), scripts),
                Optional.of(args.environment())
                        .filter(values -> !values.isEmpty())
                        .map(values -> configMap(args, names.environment(), Output.of(values))),
                secrets.map(values -> SecretArgs.builder()
                        .metadata(args.namespace()
                                .metadata(names.secrets(), args.name().text()))
                        .type("Opaque")
                        .data(values.applyValue(LiteFsFiles::encoded))
                        .build()),
                checksums(args, scripts, secrets));
    }

    static Map<String, String> scripts(LiteFsAppArgs args, String namespace) {
        return Map.of(
                CandidateScript.NAME, new CandidateScript(args.name(), CandidateScript.FILE).render(),
                StartScript.NAME, new StartScript(LiteFsConfig.of(args, namespace), CandidateScript.FILE).render());
    }

    private static ConfigMapArgs configMap(LiteFsAppArgs args, String name, Output<Map<String, String>> data) {
        return ConfigMapArgs.builder()
                .metadata(args.namespace().metadata(name, args.name().text()))
                .data(data)
                .build();
    }

    private static Output<Map<String, String>> checksums(
            LiteFsAppArgs args, Output<Map<String, String>> scripts, Optional<Output<Map<String, String>>> secrets) {
        var config = scripts.applyValue(known -> {
            var all = new LinkedHashMap<String, String>();
            known.forEach((name, text) -> all.put("script " + name, text));
            args.environment().forEach((name, value) -> all.put("variable " + name, value));
            return Map.of(CONFIG_CHECKSUM, Checksum.of(all));
        });
        return secrets.map(values -> Output.concatMap(
                        config, values.applyValue(known -> Map.of(SECRET_CHECKSUM, Checksum.of(known)))))
                .orElse(config);
    }

    /** All values in one Output, a secret whatever they were; none where there are none. */
    private static Optional<Output<Map<String, String>>> values(Map<String, Output<String>> secrets) {
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        var names = List.copyOf(secrets.keySet());
        return Optional.of(Output.all(new ArrayList<>(secrets.values()))
                .asSecret()
                .applyValue(values -> {
                    var all = new LinkedHashMap<String, String>();
                    for (var i = 0; i < names.size(); i++) {
                        all.put(names.get(i), values.get(i));
                    }
                    return all;
                }));
    }

    private static Map<String, String> encoded(Map<String, String> values) {
        var encoded = new LinkedHashMap<String, String>();
        values.forEach((name, value) ->
                encoded.put(name, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return encoded;
    }
}
