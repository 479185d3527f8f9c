package com.pulumi.crunchybridge;

import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server, or two, at Crunchy Bridge. */
@ResourceType(type = Cluster.TYPE)
public final class Cluster extends CustomResource {
    static final String TYPE = "crunchybridge:index/cluster:Cluster";

    public Cluster(String name, ClusterArgs args, @Nullable CustomResourceOptions options) {
        super(
                TYPE,
                name,
                Utilities.argsUnlessUrn(args, options),
                Utilities.withVersion(options),
                false,
                Utilities.packageRef());
    }
}
