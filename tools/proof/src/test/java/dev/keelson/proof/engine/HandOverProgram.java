package dev.keelson.proof.engine;

import com.pulumi.Context;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.stack.Program;
import java.util.Map;
import java.util.Optional;

/** A program of one object, with settings for the steps by which it is handed over. */
public final class HandOverProgram implements Program {
    static final String PROJECT = "handover-cluster";
    static final String NAME = "limits";
    static final String NAMESPACE = "flux-system";

    private static final String SETTINGS = "handover";

    @Override
    public String project() {
        return PROJECT;
    }

    @Override
    public ProgramSettings<?> settings() {
        return new ProgramSettings<>(SETTINGS, reader -> Optional.of(PROJECT));
    }

    @Override
    public void define(Context context) {
        var config = context.config(SETTINGS);
        var provider = new KubernetesProvider(
                "kubernetes", new KubernetesProvider.Settings(config.require("provider"), Optional.empty()));
        if (!config.requireBoolean("declared")) {
            return;
        }
        new ConfigMap(
                NAME,
                ConfigMapArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(NAME)
                                .namespace(NAMESPACE)
                                .annotations(Map.of(
                                        "kustomize.toolkit.fluxcd.io/prune",
                                        "disabled",
                                        "pulumi.com/patchForce",
                                        "true"))
                                .build())
                        .data(Map.of("most", config.require("most")))
                        .build(),
                CustomResourceOptions.builder()
                        .provider(provider)
                        .retainOnDelete(config.requireBoolean("retain"))
                        .build());
    }
}
