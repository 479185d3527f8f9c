package com.pulumi.crunchybridge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.crunchybridge.inputs.GetClusterrolesArgs;
import com.pulumi.crunchybridge.inputs.GetClusterstatusArgs;
import com.pulumi.crunchybridge.outputs.GetClusterrolesResult;
import com.pulumi.crunchybridge.outputs.GetClusterstatusResult;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the arguments hold; the requests are seen in the plan's recordings, since mocks know no packages. */
class ClusterTest {
    private static void missing(String property, ThrowingCallable build) {
        assertThatThrownBy(build)
                .isInstanceOf(MissingRequiredPropertyException.class)
                .hasMessageContaining(property);
    }

    @Test
    void aClusterNeedsANameAndATeam() {
        missing("name", () -> ClusterArgs.builder().build());
        missing("teamId", () -> ClusterArgs.builder().name("a").build());
    }

    @Test
    void aProviderNeedsItsKey() {
        missing("applicationSecret", () -> ProviderArgs.builder().build());
    }

    @Test
    void aFunctionNeedsTheClusterAndAnAnswerWhatItIsAskedFor() {
        missing("id", () -> GetClusterrolesArgs.builder().build());
        missing("id", () -> GetClusterstatusArgs.builder().build());
        missing("superuser", () -> GetClusterrolesResult.builder().build());
        missing("state", () -> GetClusterstatusResult.builder().build());
    }
}
