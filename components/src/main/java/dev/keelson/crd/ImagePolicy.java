package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** Which tag of an image Flux takes. */
public final class ImagePolicy extends CustomObject {
    public static final String API_VERSION = "image.toolkit.fluxcd.io/v1beta2";
    public static final String KIND = "ImagePolicy";

    public ImagePolicy(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
