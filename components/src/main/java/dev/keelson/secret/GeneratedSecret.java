package dev.keelson.secret;

import com.pulumi.core.Output;
import com.pulumi.random.RandomPassword;
import com.pulumi.random.RandomPasswordArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * A secret that nobody should choose.
 *
 * <p>A configured value wins over a random one and needs no resource. A later change between the two creates or removes
 * that resource, so every preview shows it.
 */
public final class GeneratedSecret extends ComponentResource {
    public static final String TYPE = "keelson:secret:GeneratedSecret";

    private final Output<String> value;

    public GeneratedSecret(String name, GeneratedSecretArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        this.value = value(name, args).asSecret();
        registerOutputs(Map.of("value", value));
    }

    /** The secret, marked as one. */
    public Output<String> value() {
        return value;
    }

    private Output<String> value(String name, GeneratedSecretArgs args) {
        if (args.origin() instanceof SecretOrigin.Generated generated) {
            var password = new RandomPassword(
                    name + "-value",
                    RandomPasswordArgs.builder()
                            .length(args.form().length())
                            .special(false)
                            .keepers(Map.of("rotation", generated.rotation()))
                            .build(),
                    args.protection()
                            .applyTo(CustomResourceOptions.builder().parent(this))
                            .protect(args.protection().protect() && !generated.unlocked())
                            .build());
            return password.result().applyValue(args.form()::of);
        }
        return ((SecretOrigin.Configured) args.origin()).value();
    }
}
