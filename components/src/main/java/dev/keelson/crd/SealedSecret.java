package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A Secret that the controller of SealedSecrets makes of encrypted values. */
public final class SealedSecret extends CustomObject {
    public static final String API_VERSION = "bitnami.com/v1alpha1";
    public static final String KIND = "SealedSecret";

    public SealedSecret(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
