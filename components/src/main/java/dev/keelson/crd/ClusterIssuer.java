package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** Who signs the certificates of a cluster. */
public final class ClusterIssuer extends CustomObject {
    public static final String API_VERSION = "cert-manager.io/v1";
    public static final String KIND = "ClusterIssuer";

    public ClusterIssuer(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
