package dev.keelson.release;

import dev.keelson.publish.ReleaseProgram;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class AbaciRelease extends ReleaseProgram {
    public AbaciRelease() {
        super("abaci-release");
    }

    public static void main(String[] args) {
        Program.run(new AbaciRelease());
    }
}
