package com.pulumi.crunchybridge;

import com.pulumi.deployment.Deployment;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What every class of this SDK needs. */
public final class Utilities {
    private static final String NAME = "crunchybridge";
    private static final String BRIDGE = "terraform-provider";
    private static final String VERSION = read("version.txt");
    private static final String BRIDGE_VERSION = read("bridge.txt");

    private Utilities() {}

    /** The version of the Terraform provider. */
    public static String getVersion() {
        return VERSION;
    }

    /** What the bridge is told: which Terraform provider it stands for, in base64. */
    static String parameter() {
        return Base64.getEncoder().encodeToString(read("parameter.json").getBytes(StandardCharsets.UTF_8));
    }

    /** How requests name the bridge with that parameter, once the engine knows it; the SDK asks once for each program. */
    static CompletableFuture<String> packageRef() {
        return Deployment.getInstance().registerPackage(BRIDGE, BRIDGE_VERSION, "", NAME, VERSION, parameter());
    }

    static CustomResourceOptions withVersion(@Nullable CustomResourceOptions options) {
        return CustomResourceOptions.merge(
                CustomResourceOptions.builder().version(VERSION).build(), options);
    }

    public static <T> T require(@Nullable T value, String type, String property) {
        if (value == null) {
            throw new MissingRequiredPropertyException(type, property);
        }
        return value;
    }

    /** A resource looked up by its URN is not sent any inputs. */
    static <A extends ResourceArgs> @Nullable A argsUnlessUrn(A args, @Nullable CustomResourceOptions options) {
        return options != null && options.getUrn().isPresent() ? null : args;
    }

    private static String read(String name) {
        try (var file = Utilities.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "com/pulumi/crunchybridge/%s is missing from the class path".formatted(name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("com/pulumi/crunchybridge/%s cannot be read".formatted(name), e);
        }
    }
}
