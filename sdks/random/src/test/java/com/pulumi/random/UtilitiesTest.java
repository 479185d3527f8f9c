package com.pulumi.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.CustomResourceOptions;
import org.junit.jupiter.api.Test;

class UtilitiesTest {
    private static final RandomIdArgs ARGS =
            RandomIdArgs.builder().byteLength(4).build();

    @Test
    void theVersionIsANumberAndNoPlaceholder() {
        assertThat(Utilities.getVersion()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void aResourceLookedUpByItsUrnGetsNoInputs() {
        var options = CustomResourceOptions.builder()
                .urn("urn:pulumi:prod::site::random:index/randomId:RandomId::suffix")
                .build();

        assertThat(Utilities.argsUnlessUrn(ARGS, options)).isNull();
    }

    @Test
    void anyOtherResourceGetsItsInputs() {
        assertThat(Utilities.argsUnlessUrn(ARGS, null)).isSameAs(ARGS);
        assertThat(Utilities.argsUnlessUrn(ARGS, CustomResourceOptions.Empty)).isSameAs(ARGS);
    }
}
