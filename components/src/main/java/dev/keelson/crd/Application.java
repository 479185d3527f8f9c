package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A folder of a git repository that Argo CD applies. */
public final class Application extends CustomObject {
    public static final String API_VERSION = "argoproj.io/v1alpha1";
    public static final String KIND = "Application";

    public Application(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
