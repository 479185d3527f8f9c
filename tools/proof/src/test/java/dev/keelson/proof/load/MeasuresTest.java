package dev.keelson.proof.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final String PRIMARY = "abaci-app-0";

    @Test
    void anAcknowledgedWriteThatAPodHasNotIsLost() {
        var measures = new Measures(List.of(write("a", 1, 1), write("b", 2, 2), refused("c", 3)));

        assertThat(measures.lost(Set.of("a"))).containsExactly("b");
        assertThat(measures.lost(Set.of("a", "b", "c"))).isEmpty();
    }

    @Test
    void aWriteThatNobodyDidButSomebodyAnsweredWellIsDropped() {
        assertThat(exchange("POST", "a", 1, 200, Exchange.UNKNOWN, 0).isDropped())
                .isTrue();
        assertThat(exchange("BREW", "", 1, 200, Exchange.UNKNOWN, 0).isDropped())
                .isTrue();
        assertThat(exchange("BREW", "", 1, 501, Exchange.UNKNOWN, 0).isDropped())
                .isFalse();
        assertThat(exchange("HEAD", "", 1, 200, Exchange.UNKNOWN, 0).isDropped())
                .isFalse();
        assertThat(write("a", 1, 1).isDropped()).isFalse();
    }

    @Test
    void aReadWithoutARowThatItsCookieKnowsIsOld() {
        assertThat(exchange("GET", "", 1, 200, 4, 5).isOld()).isTrue();
        assertThat(exchange("GET", "", 1, 200, 5, 5).isOld()).isFalse();
        assertThat(exchange("GET", "", 1, 504, Exchange.UNKNOWN, 5).isOld()).isFalse();
    }

    @Test
    void theOutageIsTheLongestTimeBetweenTwoAcknowledgedWrites() {
        var measures = new Measures(List.of(write("a", 1, 1), refused("b", 4), write("c", 9, 2), write("d", 10, 3)));

        assertThat(measures.writeOutage(seconds(2), seconds(8))).isEqualTo(Duration.ofSeconds(8));
        assertThat(measures.writeOutage(seconds(9), seconds(20))).isEqualTo(Duration.ofSeconds(1));
        assertThat(measures.refused(Exchange::isWrite, 0, seconds(20))).isEqualTo(Map.of(503, 1L));
    }

    @Test
    void aReadIsAsStaleAsTheOldestAcknowledgedRowThatItMisses() {
        var writes = List.of(write("a", 1, 11), write("b", 2, 12), write("c", 5, 13));

        assertThat(staleness(writes, read(8, 13))).isEqualTo(Duration.ZERO);
        assertThat(staleness(writes, read(8, 12))).isEqualTo(Duration.ofSeconds(3));
        assertThat(staleness(writes, read(8, 10))).isEqualTo(Duration.ofSeconds(7));
        // Two writers may count the same rows, and the later one may have counted first.
        assertThat(staleness(List.of(write("a", 1, 12), write("b", 2, 11)), read(8, 10)))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(staleness(writes, read(30, 10))).isEqualTo(Duration.ZERO);
    }

    /** In the first 20 seconds. */
    private static Duration staleness(List<Exchange> writes, Exchange read) {
        var all = new ArrayList<>(writes);
        all.add(read);
        return new Measures(all).staleness(0, seconds(20));
    }

    private static Exchange write(String text, int second, int rows) {
        return exchange("POST", text, second, 200, rows, 0);
    }

    private static Exchange refused(String text, int second) {
        return exchange("POST", text, second, 503, Exchange.UNKNOWN, 0);
    }

    private static Exchange read(int second, int rows) {
        return exchange("GET", "", second, 200, rows, 0);
    }

    private static Exchange exchange(String method, String text, int second, int status, int rows, int known) {
        return new Exchange(method, text, seconds(second), seconds(second), status, PRIMARY, rows, known);
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
