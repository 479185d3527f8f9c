package dev.keelson.proof.route;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;

/** Addresses of this machine alone, one for each pod: a network 127.x.y.0/24. */
public record Loopback(int second, int third) {
    private static final int LARGEST = 255;

    public static Loopback random() {
        var random = new SecureRandom();
        return new Loopback(random.nextInt(1, LARGEST), random.nextInt(1, LARGEST));
    }

    public InetAddress at(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, (byte) second, (byte) third, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // of another length than four
        }
    }
}
