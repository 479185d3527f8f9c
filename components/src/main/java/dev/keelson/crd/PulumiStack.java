package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A Pulumi stack that the operator applies. */
public final class PulumiStack extends CustomObject {
    public static final String API_VERSION = "pulumi.com/v1";
    public static final String KIND = "Stack";

    public PulumiStack(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
