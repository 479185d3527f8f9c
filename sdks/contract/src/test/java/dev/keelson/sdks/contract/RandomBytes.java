package dev.keelson.sdks.contract;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fixture that breaks each rule of the contract once, under the name of a resource that there is. */
@ResourceType(type = "random:index/randomBytes:RandomBytes")
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
final class RandomBytes extends CustomResource {
    static final List<String> PROBLEMS = List.of(
            "RandomBytes: has the token random:index/bytes:RandomBytes,"
                    + " the schema says random:index/randomBytes:RandomBytes",
            "RandomBytes: input length is optional number, the schema says required number",
            "RandomBytes: input shape is not in the schema",
            "RandomBytes: input size is not in the schema",
            "RandomBytes: input keepers is missing",
            "RandomBytes: output base64 is required number, the schema says required string",
            "RandomBytes: output octal is not in the schema",
            "RandomBytes: secret input size is not in the schema",
            "RandomBytes: secret output octal is not in the schema",
            "RandomBytes: secret output base64 is missing",
            "RandomBytes: secret output hex is missing",
            "RandomBytes: alias random:index/octets:Octets is not in the schema",
            "Shape: the schema has no such type",
            "RandomBytes: sends the version 4.0.0, the schema is of 4.21.2",
            "RandomBytes: is annotated with the token random:index/randomBytes:RandomBytes"
                    + " but sends random:index/bytes:RandomBytes",
            "Args: can be built without the required size");

    @Export(name = "base64", refs = Double.class, tree = "[0]")
    private Output<Double> base64;

    @Export(name = "octal", refs = String.class, tree = "[0]")
    private Output<String> octal;

    public RandomBytes(String name, Args args) {
        super(
                "random:index/bytes:RandomBytes",
                name,
                args,
                CustomResourceOptions.builder()
                        .version("4.0.0")
                        .aliases(com.pulumi.core.Alias.builder()
                                .type("random:index/octets:Octets")
                                .build())
                        .additionalSecretOutputs("octal")
                        .build(),
                false);
    }

    public Output<Double> base64() {
        return base64;
    }

    public Output<String> octal() {
        return octal;
    }

    @SuppressWarnings("UnusedVariable") // The SDK reads the inputs.
    public static final class Args extends com.pulumi.resources.ResourceArgs {
        @Import(name = "length")
        private final @Nullable Output<Integer> length;

        @Import(name = "shape")
        private final @Nullable Output<ShapeArgs> shape;

        @Import(name = "size", required = true)
        private final @Nullable Output<String> size;

        private Args(Builder builder) {
            length = builder.length;
            shape = builder.shape;
            size = builder.size == null ? null : builder.size.asSecret();
        }

        public static Builder builder() {
            return new Builder();
        }

        public static final class Builder {
            private @Nullable Output<Integer> length;
            private @Nullable Output<ShapeArgs> shape;
            private @Nullable Output<String> size;

            public Builder length(Output<Integer> length) {
                this.length = length;
                return this;
            }

            public Builder shape(Output<ShapeArgs> shape) {
                this.shape = shape;
                return this;
            }

            public Builder size(Output<String> size) {
                this.size = size;
                return this;
            }

            public Args build() {
                return new Args(this);
            }
        }
    }

    public static final class ShapeArgs extends com.pulumi.resources.ResourceArgs {
        private ShapeArgs() {}

        public static Builder builder() {
            return new Builder();
        }

        public static final class Builder {
            public ShapeArgs build() {
                return new ShapeArgs();
            }
        }
    }
}
