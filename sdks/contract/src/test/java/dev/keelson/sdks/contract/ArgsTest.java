package dev.keelson.sdks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.cloudflare.inputs.ZeroTrustTunnelCloudflaredConfigConfigArgs;
import com.pulumi.random.RandomBytesArgs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgsTest {
    @Test
    void inputsAreReadFromTheClass() {
        assertThat(new Args(RandomBytesArgs.class).properties())
                .isEqualTo(
                        Map.of("length", new Property("number", true), "keepers", new Property("map<string>", false)));
    }

    @Test
    void nestedTypesAreFoundThroughListsAndEachOther() {
        assertThat(new Args(ZeroTrustTunnelCloudflaredConfigConfigArgs.class).reachable())
                .extracting(args -> JavaTypes.typeName(args.type()))
                .containsExactlyInAnyOrder(
                        "ZeroTrustTunnelCloudflaredConfigConfig",
                        "ZeroTrustTunnelCloudflaredConfigConfigIngress",
                        "ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequest",
                        "ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestAccess",
                        "ZeroTrustTunnelCloudflaredConfigConfigOriginRequest",
                        "ZeroTrustTunnelCloudflaredConfigConfigOriginRequestAccess");
    }

    @Test
    void aBuilderThatDemandsWhatItDeclaresContradictsNothing() throws Exception {
        assertThat(new Args(RandomBytesArgs.class).contradictions()).isEmpty();
    }

    @Test
    void aBuilderThatDemandsLessThanItDeclaresIsReported() throws Exception {
        assertThat(new Args(RandomBytes.Args.class).contradictions())
                .containsExactly("Args: can be built without the required size");
    }
}
