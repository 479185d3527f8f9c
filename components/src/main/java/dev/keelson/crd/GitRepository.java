package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A git repository that Flux fetches. */
public final class GitRepository extends CustomObject {
    public static final String API_VERSION = "source.toolkit.fluxcd.io/v1";
    public static final String KIND = "GitRepository";

    public GitRepository(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
