package dev.keelson.sdks.generate;

import dev.keelson.sdks.schema.NpmPackage;
import dev.keelson.sdks.schema.Pin;
import dev.keelson.sdks.schema.Schema;
import java.util.Map;

/** A provider with one of everything that the generator knows. */
final class Sea {
    static final Pin PIN = new Pin("@pulumi/sea", "1.2.3", "sha512-x");

    private static final String PROVIDER = """
            export declare class Provider extends pulumi.ProviderResource {
            }
            export interface ProviderArgs {
            }
            """;
    private static final String PROVIDER_SCRIPT = """
            class Provider extends pulumi.ProviderResource {
                static __pulumiType = 'sea';
            """;
    private static final String BOAT = """
            export declare class Boat extends pulumi.CustomResource {
                readonly key: pulumi.Output<string>;
                readonly labels: pulumi.Output<{
                    [key: string]: string;
                } | undefined>;
                readonly mast: pulumi.Output<outputs.BoatMast>;
                /**
                 * @deprecated Use key.
                 */
                readonly lock: pulumi.Output<string>;
            }
            export interface BoatArgs {
                class?: pulumi.Input<string | undefined>;
                flags?: pulumi.Input<pulumi.Input<string>[] | undefined>;
                length: pulumi.Input<number>;
                /**
                 * @deprecated Use pin.
                 */
                lock?: pulumi.Input<string | undefined>;
                mast?: pulumi.Input<inputs.BoatMast | undefined>;
                oars?: pulumi.Input<pulumi.Input<inputs.BoatOar>[] | undefined>;
                pin?: pulumi.Input<string | undefined>;
            }
            """;
    private static final String BOAT_SCRIPT = """
            class Boat extends pulumi.CustomResource {
                static __pulumiType = 'sea:index/boat:Boat';
                        if (args?.length === undefined && !opts.urn) {
                        resourceInputs["pin"] = args?.pin ? pulumi.secret(args.pin) : undefined;
                    const aliasOpts = { aliases: [{ type: "sea:index/ship:Ship" }] };
                    const secretOpts = { additionalSecretOutputs: ["pin", "key"] };
            """;
    private static final String RAFT = """
            export interface RaftArgs {
                flag?: pulumi.Input<string | number | undefined>;
                mast: pulumi.Input<inputs.BoatMast>;
            }
            """;
    private static final String RAFT_SCRIPT = """
            class Raft extends pulumi.CustomResource {
                static __pulumiType = 'sea:index/raft:Raft';
                        if (args?.mast === undefined && !opts.urn) {
            """;
    private static final String NESTED = """
            export interface BoatMast {
                height?: pulumi.Input<number | undefined>;
                sail?: pulumi.Input<inputs.BoatMastSail | undefined>;
            }
            export interface BoatMastSail {
            }
            export interface BoatOar {
                length: pulumi.Input<number>;
            }
            """;
    private static final String PORT = """
            export interface GetPortResult {
                readonly code: string;
                readonly depth?: number;
            }
            export interface GetPortOutputArgs {
                name: pulumi.Input<string>;
            }
            """;
    private static final String PORT_SCRIPT = """
            function getPort(args, opts) {
                return pulumi.runtime.invoke("sea:index/getPort:getPort", {
            """;

    static final Schema SCHEMA = new Schema(new NpmPackage(Map.of(
            "provider.d.ts", PROVIDER,
            "provider.js", PROVIDER_SCRIPT,
            "boat.d.ts", BOAT,
            "boat.js", BOAT_SCRIPT,
            "raft.d.ts", RAFT,
            "raft.js", RAFT_SCRIPT,
            "types/input.d.ts", NESTED,
            "getPort.d.ts", PORT,
            "getPort.js", PORT_SCRIPT)));

    private Sea() {}
}
