package dev.keelson.oceanid.release;

import dev.keelson.publish.ReleaseProgram;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class OceanidRelease extends ReleaseProgram {
    public OceanidRelease() {
        super("oceanid-release");
    }

    public static void main(String[] args) {
        Program.run(new OceanidRelease());
    }
}
