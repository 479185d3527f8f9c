package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.42.0.0/16", "0.0.0.0/0", "2001:db8::1", "fd00::/8"})
    void takesAddressesAndRanges(String text) {
        assertThat(AddressRange.parse(text)).map(AddressRange::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nas.example",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.1/33",
                "192.0.2.1/",
                "192.0.2.1/01",
                "fd00::/129",
                "1.2.3.4/-1"
            })
    void refusesEverythingElse(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
        assertThatThrownBy(() -> new AddressRange(text)).hasMessage(text + " is no IP address and no range of them");
    }

    @ParameterizedTest
    @CsvSource({
        "10.42.0.0/16, 10.42.3.4, true",
        "10.42.0.0/16, 10.43.3.4, false",
        "10.42.0.0/16, 10.42.128.0/17, true",
        "10.42.128.0/17, 10.42.0.0/16, false",
        "192.0.2.1, 192.0.2.1/32, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:1::1, true",
    })
    void knowsWhatItContains(String range, String other, boolean contained) {
        assertThat(new AddressRange(range).contains(new AddressRange(other))).isEqualTo(contained);
    }

    @Test
    void knowsWhetherItIsOneAddress() {
        assertThat(new AddressRange("192.0.2.1").isSingle()).isTrue();
        assertThat(new AddressRange("192.0.2.1/32").isSingle()).isTrue();
        assertThat(new AddressRange("192.0.2.0/31").isSingle()).isFalse();
    }
}
