package dev.keelson.proof.run;

import java.security.SecureRandom;

/** An address of this machine alone, for the servers of one test: every port is free there. */
public final class OwnAddress {
    private static final int LARGEST = 255;

    private OwnAddress() {}

    /** One of the 16 million. */
    public static String random() {
        var random = new SecureRandom();
        return "127.%d.%d.%d"
                .formatted(random.nextInt(1, LARGEST), random.nextInt(1, LARGEST), random.nextInt(1, LARGEST));
    }
}
