package dev.keelson.sdks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final Property REQUIRED = new Property("string", true);
    private static final Property OPTIONAL = new Property("string", false);
    private static final ResourceSchema SCHEMA = new ResourceSchema(
            "sea:index/boat:Boat",
            Map.of("name", REQUIRED, "pin", OPTIONAL),
            Set.of("pin"),
            Map.of("key", REQUIRED, "port", OPTIONAL),
            Set.of("key"),
            Set.of("sea:index/ship:Ship"));

    @Test
    void whatIsTheSameHasNoProblems() {
        assertThat(Contract.resource("Boat", SCHEMA, SCHEMA)).isEmpty();
    }

    @Test
    void outputsMayBeLeftOut() {
        var ours = new ResourceSchema(
                SCHEMA.token(),
                SCHEMA.inputs(),
                SCHEMA.secretInputs(),
                Map.of(),
                SCHEMA.secretOutputs(),
                SCHEMA.aliases());

        assertThat(Contract.resource("Boat", ours, SCHEMA)).isEmpty();
    }

    @Test
    void everyDifferenceIsALine() {
        var ours = new ResourceSchema(
                "sea:index/ship:Ship",
                Map.of("name", OPTIONAL, "pim", OPTIONAL),
                Set.of(),
                Map.of("kay", REQUIRED, "port", REQUIRED),
                Set.of("port"),
                Set.of());

        assertThat(Contract.resource("Boat", ours, SCHEMA))
                .containsExactly(
                        "Boat: has the token sea:index/ship:Ship, the schema says sea:index/boat:Boat",
                        "Boat: input name is optional string, the schema says required string",
                        "Boat: input pim is not in the schema",
                        "Boat: input pin is missing",
                        "Boat: output kay is not in the schema",
                        "Boat: output port is required string, the schema says optional string",
                        "Boat: secret input pin is missing",
                        "Boat: secret output port is not in the schema",
                        "Boat: secret output key is missing",
                        "Boat: alias sea:index/ship:Ship is missing");
    }
}
