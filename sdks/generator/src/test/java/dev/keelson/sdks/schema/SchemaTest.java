package dev.keelson.sdks.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaTest {
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

    private static ResourceSchema boat(String script) {
        return new Schema(new NpmPackage(Map.of("boat.d.ts", DECLARATIONS, "boat.js", script))).resource("Boat");
    }

    @Test
    void aResourceIsReadFromItsDeclarationsAndItsScript() {
        assertThat(boat(SCRIPT))
                .isEqualTo(new ResourceSchema(
                        "sea:index/boat:Boat",
                        Map.of(
                                "name",
                                new Property("string", true, false),
                                "pin",
                                new Property("string", false, false)),
                        Set.of("pin"),
                        Map.of("key", new Property("string", true, false)),
                        Set.of("key", "pin"),
                        Set.of("sea:index/ship:Ship", "sea:index/raft:Raft")));
    }

    @Test
    void aProviderHasTheTokenOfProviders() {
        var script = SCRIPT.replace("sea:index/boat:Boat", "sea");

        assertThat(boat(script).token()).isEqualTo("pulumi:providers:sea");
    }

    @Test
    void declarationsAndScriptHaveToAgreeOnWhatIsRequired() {
        var script = SCRIPT.replace("args?.name ===", "args?.pin ===");

        assertThatThrownBy(() -> boat(script))
                .hasMessage("Boat declares as required [name], but its constructor demands [pin]");
    }

    @Test
    void aScriptWithoutATokenIsRefused() {
        var script = SCRIPT.replace("__pulumiType", "__type");

        assertThatThrownBy(() -> boat(script))
                .hasMessageStartingWith("nothing in the npm package matches ")
                .hasMessageContaining("__pulumiType");
    }

    @Test
    void aFunctionIsRead() {
        var declarations = """
                export interface GetPortResult {
                    readonly code: string;
                }
                export interface GetPortOutputArgs {
                    name: pulumi.Input<string>;
                }
                """;
        var script = "pulumi.runtime.invoke(\"sea:index/getPort:getPort\", {";
        var schema = new Schema(new NpmPackage(Map.of("getPort.d.ts", declarations, "getPort.js", script)));

        assertThat(schema.function("getPort"))
                .isEqualTo(new FunctionSchema(
                        "sea:index/getPort:getPort",
                        Map.of("name", new Property("string", true, false)),
                        Map.of("code", new Property("string", true, false))));
    }

    @Test
    void whatThePackageDoesNotHaveIsNamed() {
        var schema = new Schema(new NpmPackage(Map.of()));

        assertThatThrownBy(() -> schema.resource("Boat")).hasMessage("the npm package has no resource Boat");
        assertThatThrownBy(() -> schema.function("getPort")).hasMessage("the npm package has no function getPort");
    }
}
