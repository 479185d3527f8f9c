package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** Values for a chart that k3s brings. */
public final class HelmChartConfig extends CustomObject {
    public static final String API_VERSION = "helm.cattle.io/v1";
    public static final String KIND = "HelmChartConfig";

    public HelmChartConfig(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
