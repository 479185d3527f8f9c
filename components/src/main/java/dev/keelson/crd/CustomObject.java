package dev.keelson.crd;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.meta.v1.outputs.ObjectMeta;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of a custom kind; com.pulumi:kubernetes 4.0.0 has no untyped one. */
public abstract class CustomObject extends CustomResource {
    @Export(name = "metadata", refs = ObjectMeta.class)
    private @Nullable Output<ObjectMeta> metadata;

    /** Declares an object of {@code apiVersion} and {@code kind}, for example traefik.io/v1alpha1 and IngressRoute. */
    protected CustomObject(
            String name,
            String apiVersion,
            String kind,
            ObjectMetaArgs metadata,
            Output<Map<String, Object>> spec,
            CustomResourceOptions options) {
        super(
                "kubernetes:%s:%s".formatted(apiVersion, kind),
                name,
                new Args(apiVersion, kind, Output.of(metadata), spec),
                options);
    }

    /** The name that the object has in the cluster. */
    public Output<String> objectName() {
        return Objects.requireNonNull(metadata).applyValue(value -> value.name().orElseThrow());
    }

    static final class Args extends ResourceArgs {
        @Import(name = "apiVersion", required = true)
        private final Output<String> apiVersion;

        @Import(name = "kind", required = true)
        private final Output<String> kind;

        @Import(name = "metadata", required = true)
        private final Output<ObjectMetaArgs> metadata;

        @Import(name = "spec", required = true)
        private final Output<Map<String, Object>> spec;

        Args(String apiVersion, String kind, Output<ObjectMetaArgs> metadata, Output<Map<String, Object>> spec) {
            this.apiVersion = Output.of(apiVersion);
            this.kind = Output.of(kind);
            this.metadata = metadata;
            this.spec = spec;
        }

        Output<String> apiVersion() {
            return apiVersion;
        }

        Output<String> kind() {
            return kind;
        }

        Output<ObjectMetaArgs> metadata() {
            return metadata;
        }

        Output<Map<String, Object>> spec() {
            return spec;
        }
    }
}
