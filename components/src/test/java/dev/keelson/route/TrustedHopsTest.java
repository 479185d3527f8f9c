package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedHopsTest {
    private static final AddressRange RANGE = new AddressRange("10.0.0.0/8");

    @Test
    void depthAndAddressesBelongTogether() {
        assertThatThrownBy(() -> new TrustedHops(List.of(), 1))
                .hasMessage("trustedHops.depth is 1: must be 0 where no address is trusted");
        assertThatThrownBy(() -> new TrustedHops(List.of(RANGE), 0))
                .hasMessage("trustedHops.depth is 0: must be at least 1 where addresses are trusted");
        assertThatThrownBy(() -> new TrustedHops(List.of(RANGE), 11))
                .hasMessage("trustedHops.depth is 11: must be a whole number from 0 to 10");
    }

    @Test
    void aRangeOfAllAddressesIsRefused() {
        assertThatThrownBy(() -> new TrustedHops(List.of(new AddressRange("::/0")), 1))
                .hasMessage("trustedHops.addresses[0] is ::/0: must be an IP address or a range of them that is not"
                        + " everybody, like 192.0.2.1 or 10.42.0.0/16");
    }

    @Test
    void trustsTheAddressesInItsRanges() {
        var hops = new TrustedHops(List.of(RANGE), 2);

        assertThat(hops.trusts(new AddressRange("10.1.2.3"))).isTrue();
        assertThat(hops.trusts(new AddressRange("192.0.2.1"))).isFalse();
    }
}
