package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A database in a {@link PostgresCluster}, made by CloudNativePG. */
public final class PostgresDatabase extends CustomObject {
    public static final String API_VERSION = "postgresql.cnpg.io/v1";
    public static final String KIND = "Database";

    public PostgresDatabase(
            String name, ObjectMetaArgs metadata, Output<Map<String, Object>> spec, CustomResourceOptions options) {
        super(name, API_VERSION, KIND, metadata, spec, options);
    }
}
