package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** An image whose tags Flux reads. */
public final class ImageRepository extends CustomObject {
    public static final String API_VERSION = "image.toolkit.fluxcd.io/v1beta2";
    public static final String KIND = "ImageRepository";

    public ImageRepository(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
