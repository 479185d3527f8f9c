package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void namesAllWhereTheyAreFewAndSomeWhereTheyAreMany() {
        assertThat(Listing.of(List.of("a"))).isEqualTo("a");
        assertThat(Listing.of(List.of("b", "a"))).isEqualTo("one of a, b");
        assertThat(Listing.of(List.of("j", "i", "h", "g", "f", "e", "d", "c", "b", "a")))
                .isEqualTo("one of a, b, c, d, e, f, g, h and 2 more");
    }
}
