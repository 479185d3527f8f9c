package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMESPACES = List.of("site", "cluster", "cloud");

    @ParameterizedTest
    @CsvSource({"a,a,0", "'',abc,3", "abc,'',3", "redis,redsi,1", "storage,storag,1", "kitten,sitting,3", "ab,ba,1"})
    void countsTheEdits(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"clutser,cluster", "cluste,cluster", "sites,site", "clod,cloud"})
    void findsWhatWasMeant(String word, String meant) {
        assertThat(Nearest.to(word, NAMESPACES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"cloudflare", "kubernetes", "pulumi", "release", "keelson", "sets"})
    void leavesAnotherWordAlone(String word) {
        assertThat(Nearest.to(word, NAMESPACES)).isEmpty();
    }

    @Test
    void prefersTheNearestAndThenTheFirstByName() {
        assertThat(Nearest.to("hosts", List.of("ghosts", "host", "hosts"))).contains("hosts");
        assertThat(Nearest.to("bat", List.of("cat", "bar"))).contains("bar");
    }
}
