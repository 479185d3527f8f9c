package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** What Traefik does with a request on its way to a service. */
public final class Middleware extends CustomObject {
    public static final String API_VERSION = "traefik.io/v1alpha1";
    public static final String KIND = "Middleware";

    public Middleware(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
