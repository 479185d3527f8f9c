package dev.keelson.workload;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapEnvSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvFromSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretEnvSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.stack.Outputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables of an app's pods, and the objects that hold them.
 *
 * <p>Pods name the objects by fixed names and not by outputs: Pulumi replaces a ConfigMap whose data changes, and with
 * it the StatefulSet that takes an output of it (seen with the provider's 4.32).
 *
 * @param plain those that are not secret
 * @param secrets the values of those that the app's own Secret holds
 * @param references those whose values Secrets of other parts hold
 */
public record Variables(
        DnsLabel app,
        Map<String, String> plain,
        Map<String, Output<String>> secrets,
        Map<String, Uses.SecretKey> references) {
    private static final String CONFIG_CHECKSUM = "keelson.dev/config-sha256";
    private static final String SECRET_CHECKSUM = "keelson.dev/secrets-sha256";
    private static final String REFERENCE_CHECKSUM = "keelson.dev/references-sha256";

    public Variables {
        plain = Collections.unmodifiableMap(new TreeMap<>(plain));
        secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
        references = Collections.unmodifiableMap(new TreeMap<>(references));
        var names = new ArrayList<>(plain.keySet());
        names.addAll(secrets.keySet());
        names.addAll(references.keySet());
        names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("%s is given the variable %s twice".formatted(app, name));
                });
    }

    /** An app's own variables, and those of the parts that it uses. */
    public static Variables of(DnsLabel app, Map<String, String> own, Uses uses) {
        var plain = new TreeMap<>(own);
        uses.variables().forEach((name, value) -> {
            if (plain.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("%s is given the variable %s twice".formatted(app, name));
            }
        });
        return new Variables(app, plain, uses.secrets(), uses.references());
    }

    /** Declares the objects that hold variables; the pods have to wait for them. */
    public List<Resource> declare(String name, Site site, CustomResourceOptions options) {
        var objects = new ArrayList<Resource>();
        if (!plain.isEmpty()) {
            objects.add(new ConfigMap(
                    name + "-environment",
                    ConfigMapArgs.builder()
                            .metadata(site.metadata(configMap(), app.text()))
                            .data(plain)
                            .build(),
                    options));
        }
        if (!secrets.isEmpty()) {
            objects.add(new Secret(
                    name + "-secrets",
                    SecretArgs.builder()
                            .metadata(site.metadata(secret(), app.text()))
                            .type("Opaque")
                            .data(SecretData.of(secrets))
                            .build(),
                    options));
        }
        return objects;
    }

    /** The objects from which a container takes all variables. */
    public List<EnvFromSourceArgs> sources() {
        var sources = new ArrayList<EnvFromSourceArgs>();
        if (!plain.isEmpty()) {
            sources.add(EnvFromSourceArgs.builder()
                    .configMapRef(
                            ConfigMapEnvSourceArgs.builder().name(configMap()).build())
                    .build());
        }
        if (!secrets.isEmpty()) {
            sources.add(EnvFromSourceArgs.builder()
                    .secretRef(SecretEnvSourceArgs.builder().name(secret()).build())
                    .build());
        }
        return sources;
    }

    /** The variables that a container takes one by one, from Secrets of other parts. */
    public List<EnvVarArgs> keys() {
        return references.entrySet().stream()
                .map(reference -> EnvVarArgs.builder()
                        .name(reference.getKey())
                        .valueFrom(EnvVarSourceArgs.builder()
                                .secretKeyRef(SecretKeySelectorArgs.builder()
                                        .name(reference.getValue().secret())
                                        .key(reference.getValue().key())
                                        .build())
                                .build())
                        .build())
                .toList();
    }

    /**
     * The pods' annotations: pods are replaced when anything that they read at their start changes. A secret if a
     * secret is in it. Secrets of other parts are not in it, since their values are not known here.
     *
     * @param files what the pods read beside their variables, by name
     */
    public Output<Map<String, String>> checksums(Output<Map<String, String>> files) {
        return checksums(files, Map.of());
    }

    /**
     * The same, for pods that refer to Secrets whose values are known here.
     *
     * @param known another text for other values, by the names of the Secrets
     */
    Output<Map<String, String>> checksums(Output<Map<String, String>> files, Map<String, Output<String>> known) {
        var sums = new TreeMap<String, Output<String>>();
        sums.put(CONFIG_CHECKSUM, files.applyValue(this::configChecksum));
        if (!secrets.isEmpty()) {
            sums.put(SECRET_CHECKSUM, SecretData.checksum(secrets));
        }
        if (!known.isEmpty()) {
            sums.put(REFERENCE_CHECKSUM, Outputs.map(known).applyValue(Checksum::of));
        }
        return Outputs.entries(sums);
    }

    private String configChecksum(Map<String, String> files) {
        var all = new LinkedHashMap<String, String>();
        files.forEach((name, text) -> all.put("script " + name, text));
        plain.forEach((name, value) -> all.put("variable " + name, value));
        return Checksum.of(all);
    }

    private String configMap() {
        return app + "-environment";
    }

    private String secret() {
        return app + "-secrets";
    }

    /** The values of secrets stay out of texts. */
    @Override
    public String toString() {
        return "Variables[%s: %s, %s, %s]".formatted(app, plain.keySet(), secrets.keySet(), references.keySet());
    }
}
