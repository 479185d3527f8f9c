package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** Which requests Traefik sends to which Service. */
public final class IngressRoute extends CustomObject {
    public static final String API_VERSION = "traefik.io/v1alpha1";
    public static final String KIND = "IngressRoute";

    public IngressRoute(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
