package dev.keelson.sdks.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeScriptTest {
    @Test
    void anInterfaceGivesItsPropertiesWithTypesInOneWord() {
        var declared = TypeScript.declarations("""
                export interface BoatArgs {
                    /**
                     * Not a property: number;
                     */
                    flag?: pulumi.Input<string | undefined>;
                    labels?: pulumi.Input<{
                        [key: string]: pulumi.Input<string>;
                    } | undefined>;
                    mast: pulumi.Input<inputs.BoatMast>;
                    sails: pulumi.Input<pulumi.Input<number>[]>;
                    spare?: any | undefined;
                }
                """);

        assertThat(declared)
                .isEqualTo(Map.of(
                        "BoatArgs",
                        Map.of(
                                "flag", new Property("string", false, false),
                                "labels", new Property("map<string>", false, false),
                                "mast", new Property("BoatMast", true, false),
                                "sails", new Property("list<number>", true, false),
                                "spare", new Property("any", false, false))));
    }

    @Test
    void aClassGivesItsOutputsAndNotItsMethods() {
        var declared = TypeScript.declarations("""
                export declare class Boat extends pulumi.CustomResource {
                    static get(name: string, id: pulumi.Input<pulumi.ID>): Boat;
                    readonly name: pulumi.Output<string>;
                    readonly port: pulumi.Output<string | undefined>;
                    constructor(name: string, args: BoatArgs, opts?: pulumi.CustomResourceOptions);
                }
                """);

        assertThat(declared)
                .isEqualTo(Map.of(
                        "Boat",
                        Map.of(
                                "name",
                                new Property("string", true, false),
                                "port",
                                new Property("string", false, false))));
    }

    @Test
    void whatItsCommentCallsDeprecatedIs() {
        var declared = TypeScript.declarations("""
                export interface BoatArgs {
                    /**
                     * The name.
                     *
                     * @deprecated Use flag.
                     */
                    name?: pulumi.Input<string | undefined>;
                    /**
                     * The flag.
                     */
                    flag?: pulumi.Input<string | undefined>;
                }
                """);

        assertThat(declared)
                .isEqualTo(Map.of(
                        "BoatArgs",
                        Map.of(
                                "name", new Property("string", false, true),
                                "flag", new Property("string", false, false))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pulumi.Input<pulumi.Input<inputs.Rule>[]> | list<Rule>
                    pulumi.Input<{ [key: string]: pulumi.Input<pulumi.Input<string>[]>; }> | map<list<string>>
                    pulumi.Output<outputs.Rule[]> | list<Rule>
                    boolean | boolean
                    """)
    void wrappersAreTakenOffATypeAndItsParts(String declared, String type) {
        assertThat(TypeScript.type(declared)).isEqualTo(type);
    }
}
