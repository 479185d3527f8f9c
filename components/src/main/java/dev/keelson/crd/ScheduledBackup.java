package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** When CloudNativePG takes a base backup of a {@link PostgresCluster}. */
public final class ScheduledBackup extends CustomObject {
    public static final String API_VERSION = "postgresql.cnpg.io/v1";
    public static final String KIND = "ScheduledBackup";

    public ScheduledBackup(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
