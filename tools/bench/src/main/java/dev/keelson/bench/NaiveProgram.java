package dev.keelson.bench;

import com.pulumi.Pulumi;

/** The {@link MixedProgram} as the SDK's documentation has it run. */
final class NaiveProgram {
    private NaiveProgram() {}

    public static void main(String[] args) {
        Pulumi.run(MixedProgram::declare);
    }
}
