package dev.keelson.sdks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.pulumi.cloudflare.CloudflareFunctions;
import com.pulumi.cloudflare.inputs.GetZeroTrustTunnelCloudflaredTokenArgs;
import com.pulumi.cloudflare.inputs.GetZeroTrustTunnelCloudflaredTokenPlainArgs;
import com.pulumi.cloudflare.outputs.GetZeroTrustTunnelCloudflaredTokenResult;
import com.pulumi.core.annotations.CustomType;
import com.pulumi.resources.CustomResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The local SDKs against the real schemas; leaves open what the providers do with the requests. */
class SdkContractIT {
    private static final Map<String, NpmSchema> SCHEMAS = new LinkedHashMap<>();

    @BeforeAll
    static void fetchSchemas() throws IOException {
        var npm = new Npm("npm", Path.of("target", "npm"));
        if (!npm.isThere()) {
            if (Npm.isRequired(System.getenv())) {
                fail(Npm.MISSING);
            }
            // Maven does not show why a test was skipped.
            System.out.println(Npm.MISSING);
            abort(Npm.MISSING);
        }
        for (var pin : Pin.readAll(Path.of("npm.lock"))) {
            SCHEMAS.put(pin.provider(), new NpmSchema(npm.fetch(pin)));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {com.pulumi.cloudflare.Provider.class, com.pulumi.random.Provider.class})
    void everyResourceIsAsTheSchemaSays(Class<? extends CustomResource> provider) throws Exception {
        var sdk = new Sdk(provider);

        var problems = new ArrayList<String>();
        for (var type : sdk.resources()) {
            problems.addAll(Contract.problems(SdkResource.of(type), schema(sdk.name())));
        }

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {com.pulumi.cloudflare.Provider.class, com.pulumi.random.Provider.class})
    void theVersionOfTheJarIsTheVersionOfTheSchema(Class<? extends CustomResource> provider) throws IOException {
        var sdk = new Sdk(provider);

        assertThat(sdk.resourceFile("version.txt")).isEqualTo(schema(sdk.name()).version());
    }

    @Test
    void theTunnelTokenIsAskedForAsTheSchemaSays() {
        var function = "getZeroTrustTunnelCloudflaredToken";
        var schema = schema("cloudflare");
        var recording = Recording.of(
                Map.of("accountId", "a", "tunnelId", "t", "token", "k"),
                () -> CloudflareFunctions.getZeroTrustTunnelCloudflaredToken(
                        GetZeroTrustTunnelCloudflaredTokenArgs.builder()
                                .accountId("a")
                                .tunnelId("t")
                                .build()));

        assertThat(recording.calls()).singleElement().satisfies(call -> {
            assertThat(call.getTok()).isEqualTo(schema.functionToken(function));
            assertThat(call.getVersion()).isEqualTo(schema.version());
        });
        assertThat(new Args(GetZeroTrustTunnelCloudflaredTokenArgs.class).properties())
                .isEqualTo(schema.functionType(function, "GetZeroTrustTunnelCloudflaredTokenOutputArgs"));
        assertThat(new Args(GetZeroTrustTunnelCloudflaredTokenPlainArgs.class).properties())
                .isEqualTo(schema.functionType(function, "GetZeroTrustTunnelCloudflaredTokenArgs"));
        assertThat(setters(GetZeroTrustTunnelCloudflaredTokenResult.Builder.class))
                .isEqualTo(schema.functionType(function, "GetZeroTrustTunnelCloudflaredTokenResult"));
    }

    @Test
    void aTamperedResourceIsReported() throws ReflectiveOperationException {
        assertThat(Contract.problems(SdkResource.of(RandomBytes.class), schema("random")))
                .containsExactlyElementsOf(RandomBytes.PROBLEMS);
    }

    private static NpmSchema schema(String provider) {
        var schema = SCHEMAS.get(provider);
        if (schema == null) {
            throw new IllegalArgumentException("npm.lock pins no package for the provider " + provider);
        }
        return schema;
    }

    private static Map<String, Property> setters(Class<?> builder) {
        return Arrays.stream(builder.getMethods())
                .filter(method -> method.isAnnotationPresent(CustomType.Setter.class))
                .collect(Collectors.toMap(
                        method -> method.getName(),
                        method -> new Property(JavaTypes.name(method.getGenericParameterTypes()[0]), true)));
    }
}
