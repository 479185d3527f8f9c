package dev.keelson.sdks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NpmSchemaTest {
    private static final String DECLARATIONS = """
            export declare class Boat extends pulumi.CustomResource {
                readonly key: pulumi.Output<string>;
            }
            export interface BoatArgs {
                name: pulumi.Input<string>;
                pin?: pulumi.Input<string | undefined>;
            }
            """;
    private static final String SCRIPT = """
            class Boat extends pulumi.CustomResource {
                static __pulumiType = 'sea:index/boat:Boat';
                constructor(name, argsOrState, opts) {
                        if (args?.name === undefined && !opts.urn) {
                        resourceInputs["pin"] = args?.pin ? pulumi.secret(args.pin) : undefined;
                    const aliasOpts = { aliases: [{ type: "sea:index/ship:Ship" }, { type: "sea:index/raft:Raft" }] };
                    const secretOpts = { additionalSecretOutputs: ["key", "pin"] };
            """;

    @Test
    void aResourceIsReadFromItsDeclarationsAndItsScript() {
        assertThat(NpmSchema.resource("Boat", DECLARATIONS, SCRIPT))
                .isEqualTo(new ResourceSchema(
                        "sea:index/boat:Boat",
                        Map.of("name", new Property("string", true), "pin", new Property("string", false)),
                        Set.of("pin"),
                        Map.of("key", new Property("string", true)),
                        Set.of("key", "pin"),
                        Set.of("sea:index/ship:Ship", "sea:index/raft:Raft")));
    }

    @Test
    void aProviderHasTheTokenOfProviders() {
        var script = SCRIPT.replace("sea:index/boat:Boat", "sea");

        assertThat(NpmSchema.resource("Boat", DECLARATIONS, script).token()).isEqualTo("pulumi:providers:sea");
    }

    @Test
    void declarationsAndScriptHaveToAgreeOnWhatIsRequired() {
        var script = SCRIPT.replace("args?.name ===", "args?.pin ===");

        assertThatThrownBy(() -> NpmSchema.resource("Boat", DECLARATIONS, script))
                .hasMessage("Boat declares as required [name], but its constructor demands [pin]");
    }

    @Test
    void aScriptWithoutATokenIsRefused() {
        var script = SCRIPT.replace("__pulumiType", "__type");

        assertThatThrownBy(() -> NpmSchema.resource("Boat", DECLARATIONS, script))
                .hasMessageStartingWith("nothing in the npm package matches ")
                .hasMessageContaining("__pulumiType");
    }
}
